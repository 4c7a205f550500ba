/** What a text means, as a vector: a small language model in this JVM, and the vectors that it has made so far. */
package org.zhijia.plugins.search.meaning;
