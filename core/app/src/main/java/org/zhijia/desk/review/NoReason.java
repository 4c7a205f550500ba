package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** What disappears from the public pages needs a reason. */
public class NoReason extends Refusal {

    NoReason() {
        super(422, "请写明撤回的原因，以后有人问起时可以查到。");
    }
}
