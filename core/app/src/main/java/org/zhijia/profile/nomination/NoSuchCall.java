package org.zhijia.profile.nomination;

import org.zhijia.web.Refusal;

/** There is none of that number on this site. */
public class NoSuchCall extends Refusal {

    public NoSuchCall() {
        super(404, "没有这个评选，或者它属于别的网站。");
    }
}
