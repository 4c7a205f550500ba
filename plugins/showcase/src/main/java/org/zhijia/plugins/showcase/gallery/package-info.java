/** The gallery of all homes of a site and the sites below it, what it recommends, and blocks for home pages. */
package org.zhijia.plugins.showcase.gallery;
