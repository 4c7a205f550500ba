package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** Nobody approves a text of his own. */
public class OwnText extends Refusal {

    OwnText() {
        super(403, "不能审核自己写的或自己提交的稿件，请由其他审核员处理。");
    }
}
