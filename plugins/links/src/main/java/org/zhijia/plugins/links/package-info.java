/** 友情链接 and quick entrances: a site's links to elsewhere, in named groups, shown as a block and on a page of their own. */
package org.zhijia.plugins.links;
