package org.zhijia.plugins.links;

import java.util.regex.Pattern;

/**
 * What an administrator enters for a link.
 *
 * @param group such as 友情链接 or 快捷入口; up to 40 characters
 * @param title up to 60 characters
 * @param url   {@code http(s)://...}, or a path on this site
 */
record LinkEntry(String group, String title, String url) {

    private static final Pattern URL = Pattern.compile("https?://\\S{1,490}|/(?!/)\\S{0,490}");

    LinkEntry {
        group = group.strip();
        title = title.strip();
        url = url.strip();
        if (group.isEmpty() || group.length() > 40) {
            throw new UnfitLink("分组名应有 1 到 40 个字，现在是“" + group + "”。");
        }
        if (title.isEmpty() || title.length() > 60) {
            throw new UnfitLink("链接文字应有 1 到 60 个字，现在是“" + title + "”。");
        }
        if (!URL.matcher(url).matches()) {
            throw new UnfitLink("“" + title + "”的网址应以 http://、https:// 或 / 开头，现在是“" + url + "”。");
        }
    }
}
