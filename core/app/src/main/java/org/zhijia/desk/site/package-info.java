/** The room of the desk from which a site is run: settings, sections, menus, regions, themes, plugins, redirects, new sites. */
package org.zhijia.desk.site;
