package org.zhijia.content;

import org.zhijia.web.Refusal;

/** Nobody else's text under way exists for you. */
public class NoSuchCopy extends Refusal {

    NoSuchCopy() {
        super(404, "没有这份正在写的稿子。它可能已经丢弃，或者是别人的。");
    }
}
