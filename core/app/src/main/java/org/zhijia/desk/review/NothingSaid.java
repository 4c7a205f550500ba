package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** Whoever gives a text back says what to change. */
public class NothingSaid extends Refusal {

    NothingSaid() {
        super(422, "请写明要修改什么：写一句总的意见，或者选中文字加批注，作者才知道怎么改。");
    }
}
