package org.zhijia.site;

import org.zhijia.web.Refusal;

/** Something that is no host name. */
public class UnfitHost extends Refusal {

    UnfitHost(String host) {
        super(422, "“" + host + "”不是域名。请只填域名本身，例如 www.school.example，不要带 https:// 和斜杠；中文域名请填它的 xn-- 写法。");
    }
}
