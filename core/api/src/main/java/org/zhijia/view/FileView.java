package org.zhijia.view;

/**
 * A file to download.
 *
 * @param name  as people see it, with ending: {@code 附件1：推荐表.docx}
 * @param url   where it is
 * @param kind  the ending in upper case: {@code DOCX}
 * @param size  for people: {@code 1.2 MB}
 * @param bytes its exact size
 */
public record FileView(String name, String url, String kind, String size, long bytes) { }
