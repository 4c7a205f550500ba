/** What the search learns from its users: questions that officers keep with their answers, and what readers open. */
package org.zhijia.plugins.search.learning;
