package org.zhijia.profile.daily;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.zhijia.web.Refusal;

/** A day of the calendar cannot be planned like this. */
public class UnfitPlan extends Refusal {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private UnfitPlan(String message) {
        super(422, message);
    }

    static UnfitPlan shown(LocalDate day) {
        return new UnfitPlan(DAY.format(day) + "已经展示过，不能再改。如需撤下，请在人物页面撤回。");
    }

    static UnfitPlan tooFar(int days) {
        return new UnfitPlan("最多可以提前 " + days + " 天安排，请选近一些的日子。");
    }

    static UnfitPlan notLive() {
        return new UnfitPlan("这位老师现在没有公开的页面，请先发布，或者换一位。");
    }

    static UnfitPlan nobody(LocalDate day) {
        return new UnfitPlan(DAY.format(day) + "还没有安排老师，请先选一位。");
    }
}
