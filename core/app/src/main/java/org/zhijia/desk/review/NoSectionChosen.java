package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** A section of this site is needed. */
public class NoSectionChosen extends Refusal {

    NoSectionChosen() {
        super(422, "请选择本站的一个栏目。");
    }
}
