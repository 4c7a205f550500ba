/** What is looked at before a text goes live: words, links, pictures, titles. Each check is a {@link org.zhijia.spi.PublishCheck}. */
package org.zhijia.checks;
