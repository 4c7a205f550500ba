package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** A link that was used, that is too old, that a newer one has replaced, or that never was. */
public class LinkGone extends Refusal {

    LinkGone() {
        super(404, "这个链接已经用过、已经过期，或者不完整。请向发给您链接的管理员要一个新的。");
    }
}
