package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** The step can only be handed to somebody who may review there. */
public class NoColleague extends Refusal {

    NoColleague() {
        super(422, "请选择一位在这里有审核权限的同事。");
    }
}
