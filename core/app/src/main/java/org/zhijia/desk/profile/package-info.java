/** The room of the exemplary people: whether they agree to be shown. */
package org.zhijia.desk.profile;
