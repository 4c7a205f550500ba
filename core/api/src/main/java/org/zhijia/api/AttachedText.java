package org.zhijia.api;

/**
 * The words of a file that a text offers.
 *
 * @param name as people see it, with ending
 * @param url  on the site of the text, begins with a slash
 * @param text without markup, lines as in the file; cut off where the file is very long
 */
public record AttachedText(long mediaId, String name, String url, String text) { }
