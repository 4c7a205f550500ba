package org.zhijia.api;

import java.time.ZoneId;

/**
 * The site that a request or a task is about.
 *
 * @param key  names it in paths: {@code /s/<key>/}
 * @param kind {@code city}, {@code district} or {@code school}
 * @param base where its pages begin for this request: empty on its own host, {@code /s/<key>} below the portal
 */
public record Site(long id, String key, String kind, String name, String base, ZoneId zone) { }
