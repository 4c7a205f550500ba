package org.zhijia.profile.nomination;

import java.time.LocalDate;
import org.zhijia.web.Refusal;

/** A nomination that a call does not take. */
public class UnfitNomination extends Refusal {

    private UnfitNomination(String message) {
        super(422, message);
    }

    static UnfitNomination closed(LocalDate opens, LocalDate closes) {
        return new UnfitNomination("推荐的时间是 " + opens + " 到 " + closes + "，现在不能推荐或撤回。");
    }

    static UnfitNomination full(int quota) {
        return new UnfitNomination("每个单位最多推荐 " + quota + " 人，名额已满。要换人，请先撤回一位。");
    }

    static UnfitNomination twice(String name) {
        return new UnfitNomination("“" + name + "”已经推荐过了。");
    }

    static UnfitNomination onNotice() {
        return new UnfitNomination("这位已经进入公示，不能撤回。请联系组织评选的单位。");
    }

    static UnfitNomination consentAhead() {
        return new UnfitNomination("本人同意的日期不能晚于今天。");
    }
}
