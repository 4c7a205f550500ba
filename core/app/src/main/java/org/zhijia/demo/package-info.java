/** The demo: a small union with its sites, people and texts, set up at the first start of an empty installation. */
package org.zhijia.demo;
