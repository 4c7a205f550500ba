package org.zhijia.founding;

import org.zhijia.web.Refusal;

/** A site cannot be founded as it was asked for. */
public class UnfitCharter extends Refusal {

    private UnfitCharter(int status, String message) {
        super(status, message);
    }

    static UnfitCharter notYours() {
        return new UnfitCharter(403, "您在上级站点的角色不包含下级站点，不能开通新站点。请联系平台管理员。");
    }

    static UnfitCharter loginOfAnother(String login) {
        return new UnfitCharter(409, "登录名“" + login + "”已经是另一个人的，请换一个；如果就是同一个人，请把姓名写得一样。");
    }

    static UnfitCharter template(String key) {
        return new UnfitCharter(422, "没有叫“" + key + "”的模板。请从列表里选一个。");
    }

    static UnfitCharter theme(String key) {
        return new UnfitCharter(422, "没有叫“" + key + "”的主题。请从列表里选一个。");
    }
}
