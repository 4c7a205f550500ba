package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** There is nothing that could be decided on. */
public class NotInReview extends Refusal {

    NotInReview() {
        super(409, "这篇稿件现在不在审核中，可能刚刚被作者收回，或已经处理完毕。请刷新页面看看最新进展。");
    }
}
