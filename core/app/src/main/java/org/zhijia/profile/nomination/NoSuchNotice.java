package org.zhijia.profile.nomination;

import org.zhijia.web.Refusal;

/** There is none of that number on this site. */
public class NoSuchNotice extends Refusal {

    public NoSuchNotice() {
        super(404, "没有这个公示，或者它属于别的网站。");
    }
}
