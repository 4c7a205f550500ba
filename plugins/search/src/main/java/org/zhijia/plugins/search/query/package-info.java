/** What was typed becomes what is found: understanding, ranking, filters, results. */
package org.zhijia.plugins.search.query;
