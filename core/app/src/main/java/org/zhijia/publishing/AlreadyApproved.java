package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** The revision needs no further review. */
public class AlreadyApproved extends Refusal {

    AlreadyApproved() {
        super(409, "这一版已经通过审核，可以直接发布或定时发布。");
    }
}
