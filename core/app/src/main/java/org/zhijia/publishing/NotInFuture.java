package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** What is scheduled lies ahead. */
public class NotInFuture extends Refusal {

    NotInFuture() {
        super(422, "定时发布的时间要在现在之后。想马上发布，请直接按“发布”。");
    }
}
