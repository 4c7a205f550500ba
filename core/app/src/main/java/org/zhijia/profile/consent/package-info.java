/** Whether people agreed to be shown (本人同意), and what happens when they no longer do. */
package org.zhijia.profile.consent;
