/** Search (全站搜索): one box that finds the entry, and within a document the clause that answers. */
package org.zhijia.plugins.search;
