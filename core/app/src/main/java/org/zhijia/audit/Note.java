package org.zhijia.audit;

/**
 * What one request changed.
 *
 * @param subject what it is about, in words for people: {@code 账号 luojianping}
 * @param before  empty where there was nothing
 * @param after   empty where nothing is left
 */
public record Note(String subject, String before, String after) { }
