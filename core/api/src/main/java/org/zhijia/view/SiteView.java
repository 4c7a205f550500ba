package org.zhijia.view;

/**
 * A site as its pages show it.
 *
 * @param key      names it in paths: {@code /s/<key>/}
 * @param kind     {@code city}, {@code district} or {@code school}
 * @param name     in full: 通州市教育工会
 * @param tagline  one line below the name; may be empty
 * @param url      of its home page, as pages of this request link to it
 * @param logo     may be {@code null}
 */
public record SiteView(String key, String kind, String name, String tagline, String description, String url,
                       ImageView logo, FooterView footer) { }
