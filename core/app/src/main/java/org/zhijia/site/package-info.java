/** Sites: a tree from city over district to school, their hosts, settings, sections and menus, and which one is current. */
package org.zhijia.site;
