/** Characters and words: normal forms, what is indexed of a text, numerals, pinyin, synonyms. Knows no index. */
package org.zhijia.plugins.search.words;
