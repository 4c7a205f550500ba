/** One good teacher a day (每天一位好老师): a site's calendar, planned by officers and filled by itself. */
package org.zhijia.profile.daily;
