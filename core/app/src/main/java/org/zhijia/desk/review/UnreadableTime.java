package org.zhijia.desk.review;

import org.zhijia.web.Refusal;

/** A time was asked for and something else was typed. */
public class UnreadableTime extends Refusal {

    UnreadableTime() {
        super(422, "请填写日期和时间，例如 2026-12-01 09:00。");
    }
}
