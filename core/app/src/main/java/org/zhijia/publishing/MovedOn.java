package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** What the reviewer had in front of him is no longer what waits. */
public class MovedOn extends Refusal {

    MovedOn() {
        super(409, "您审阅期间，这篇稿件有了新的进展：作者提交了新的一版，或者别人已经处理了这一步。请刷新页面，看过最新的一版再作决定。");
    }
}
