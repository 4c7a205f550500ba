/** The officers' side of the search: what is asked, what comes first, which words mean the same, 常见问题, the index. */
package org.zhijia.plugins.search.desk;
