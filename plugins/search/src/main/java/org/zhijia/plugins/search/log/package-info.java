/** What visitors ask and what they open from there, counted by day and without persons. */
package org.zhijia.plugins.search.log;
