package org.zhijia.content;

import org.zhijia.web.Refusal;

/** Only what is live can be withdrawn, pinned or made to expire. */
public class NotPublished extends Refusal {

    NotPublished() {
        super(409, "这篇内容现在没有公开，不能撤回、置顶或设过期时间。");
    }
}
