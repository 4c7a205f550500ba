/** The room for the teacher of the day: a site's calendar, who stands on which day, and whose calendar the site shows. */
package org.zhijia.desk.daily;
