/** The room of the people: the way in, one's own account, who is what on a site, and the log of what was done. */
package org.zhijia.desk.people;
