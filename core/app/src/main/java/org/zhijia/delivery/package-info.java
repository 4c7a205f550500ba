/** A visitor's request becomes a page: the cache of finished pages, and how a page is found, filled and described. */
package org.zhijia.delivery;
