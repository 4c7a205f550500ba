/**
 * Reads the text of an official document (公文, GB/T 9704-2012) or a rule in articles: which line is what, and which clauses it has. Pure:
 * text in, records out; nothing that can be typed makes it fail, and it never loses a character.
 */
package org.zhijia.policy.text;
