package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** No section of the other site takes texts of this type. */
public class NoPlaceThere extends Refusal {

    NoPlaceThere() {
        super(409, "这个站点没有栏目收这一类内容，请先在那里设一个栏目。");
    }
}
