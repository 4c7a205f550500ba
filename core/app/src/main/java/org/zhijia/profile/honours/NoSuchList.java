package org.zhijia.profile.honours;

import org.zhijia.web.Refusal;

/** There is no list of that number on this site. */
public class NoSuchList extends Refusal {

    NoSuchList() {
        super(404, "没有这份名单，或者它属于别的网站。");
    }
}
