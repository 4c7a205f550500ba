package org.zhijia.content;

import org.zhijia.web.Refusal;

/** Only what is live can be withdrawn. */
public class NotPublished extends Refusal {

    NotPublished() {
        super(409, "这篇内容现在没有发布，不需要撤回。");
    }
}
