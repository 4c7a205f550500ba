package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** Only a revision that has passed all steps may go live here. */
public class NotApproved extends Refusal {

    NotApproved() {
        super(409, "这里的稿件要先审核。这一版还没有通过审核，请先提交审核，通过后再发布。");
    }
}
