package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** No step is asked for here. */
public class NothingToReview extends Refusal {

    NothingToReview() {
        super(409, "这个栏目没有设审核步骤，不需要提交审核，由发布员直接发布。");
    }
}
