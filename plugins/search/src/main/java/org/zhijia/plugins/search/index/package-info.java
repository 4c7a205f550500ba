/** The index: what lies in it, how it follows what is published, how it is rebuilt. */
package org.zhijia.plugins.search.index;
