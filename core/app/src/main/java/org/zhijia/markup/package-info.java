/**
 * Chinese Markdown becomes safe HTML.
 *
 * <p>Three steps: {@link org.zhijia.markup.ChineseMarkdown} turns the text into markup, {@link org.zhijia.markup.AllowList}
 * drops what is not allowed, and then headings, tables and media get what a page needs. What the last step adds is our
 * own and trusted; what comes before it is not.
 */
package org.zhijia.markup;
