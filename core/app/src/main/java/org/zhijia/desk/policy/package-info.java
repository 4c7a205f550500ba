/** The room for official documents: what one is made of, how it stands to others, and what distinguishes two of them. */
package org.zhijia.desk.policy;
