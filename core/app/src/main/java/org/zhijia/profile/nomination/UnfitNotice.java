package org.zhijia.profile.nomination;

import java.time.LocalDate;
import org.zhijia.web.Refusal;

/** What a public notice does not allow, now or ever. */
public class UnfitNotice extends Refusal {

    private UnfitNotice(String message) {
        super(422, message);
    }

    static UnfitNotice period() {
        return new UnfitNotice("公示的最后一天不能早于第一天，也不能在一年以后。请检查起止日期。");
    }

    static UnfitNotice begun() {
        return new UnfitNotice("公示的第一天不能早于今天：过去的日子没有人看到公示。");
    }

    static UnfitNotice nobody() {
        return new UnfitNotice("还没有选人。请至少选一位进入公示。");
    }

    static UnfitNotice hangsAlready() {
        return new UnfitNotice("这次评选已经有一个公示，不能再发第二个。要重新公示，请先撤下原来的。");
    }

    static UnfitNotice withdrawn() {
        return new UnfitNotice("这个公示已经撤下，不能再改动。");
    }

    static UnfitNotice published() {
        return new UnfitNotice("这次公示的结果已经公布，不能再改动。");
    }

    static UnfitNotice notRunning() {
        return new UnfitNotice("现在不在公示期内，不能提交异议。");
    }

    static UnfitNotice tooMany() {
        return new UnfitNotice("这个公示收到的异议太多，暂时不能再提交。请按公示上的联系方式直接联系。");
    }

    static UnfitNotice notOver(LocalDate ends) {
        return new UnfitNotice("公示到 " + ends + " 结束，结束以后才能公布结果。");
    }

    static UnfitNotice unanswered(long objections) {
        return new UnfitNotice("还有 " + objections + " 条异议没有答复，全部答复以后才能公布结果。");
    }

    static UnfitNotice nobodyLeft() {
        return new UnfitNotice("名单上已经没有人了，没有可以公布的结果。");
    }

    static UnfitNotice noPlace() {
        return new UnfitNotice("本站没有收“人物”的栏目，无法生成人物草稿。请先在“栏目”里添加一个，再公布结果。");
    }

    static UnfitNotice answered() {
        return new UnfitNotice("这条异议已经答复过了。");
    }

    static UnfitNotice noReason() {
        return new UnfitNotice("请写明答复的理由。");
    }
}
