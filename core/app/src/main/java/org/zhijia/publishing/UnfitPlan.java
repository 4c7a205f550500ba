package org.zhijia.publishing;

import java.util.List;
import org.zhijia.web.Refusal;

/** The steps cannot be set like this. */
public class UnfitPlan extends Refusal {

    private UnfitPlan(String message) {
        super(422, message);
    }

    static void refuse(List<ReviewPlan.Step> steps) {
        if (steps.size() > ReviewPlan.MOST_STEPS) {
            throw new UnfitPlan("审核最多 " + ReviewPlan.MOST_STEPS + " 步，现在有 " + steps.size() + " 步。");
        }
        for (var step : steps) {
            if (step.title().isBlank() || step.title().length() > ReviewPlan.LONGEST_TITLE) {
                throw new UnfitPlan("第 " + step.place() + " 步的名称应有 1 到 " + ReviewPlan.LONGEST_TITLE + " 个字，例如“初审”。");
            }
        }
    }
}
