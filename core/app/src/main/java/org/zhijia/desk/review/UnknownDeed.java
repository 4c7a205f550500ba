package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** Nothing was chosen to be done. */
public class UnknownDeed extends Refusal {

    UnknownDeed() {
        super(422, "请先选择要对勾选的内容做什么。");
    }
}
