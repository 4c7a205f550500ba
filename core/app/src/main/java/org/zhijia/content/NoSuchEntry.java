package org.zhijia.content;

import org.zhijia.web.Refusal;

/** There is no such entry on this site. */
public class NoSuchEntry extends Refusal {

    public NoSuchEntry() {
        super(404, "本站没有这篇内容。它可能已被删除，或编号写错了。");
    }
}
