package org.zhijia.profile.nomination;

import org.zhijia.web.Refusal;

/** There is none of that number on this site. */
public class NoSuchNomination extends Refusal {

    public NoSuchNomination() {
        super(404, "没有这个推荐，或者它属于别的网站。");
    }
}
