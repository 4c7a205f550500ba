package org.zhijia.profile.nomination;

import org.zhijia.web.Refusal;

/** There is none of that number on this site. */
public class NoSuchObjection extends Refusal {

    public NoSuchObjection() {
        super(404, "没有这个异议，或者它属于别的网站。");
    }
}
