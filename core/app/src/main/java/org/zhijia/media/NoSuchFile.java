package org.zhijia.media;

import org.zhijia.web.Refusal;

/** There is no such file on this site. */
public class NoSuchFile extends Refusal {

    NoSuchFile() {
        super(404, "本站没有这个文件。它可能已被删除，或编号写错了。");
    }
}
