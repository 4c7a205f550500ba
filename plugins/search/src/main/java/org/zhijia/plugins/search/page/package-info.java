/** What visitors see of the search: the box, the page of results, suggestions, and the same as data. */
package org.zhijia.plugins.search.page;
