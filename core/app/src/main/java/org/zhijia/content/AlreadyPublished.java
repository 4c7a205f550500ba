package org.zhijia.content;

import org.zhijia.web.Refusal;

/** The first publication has its time, and it never changes. */
public class AlreadyPublished extends Refusal {

    AlreadyPublished() {
        super(409, "这篇内容已经发布过，首次发布时间不能再改。");
    }
}
