package org.zhijia.founding;

import org.zhijia.web.Refusal;

/** A site cannot be founded as it was asked for. */
public class UnfitCharter extends Refusal {

    private UnfitCharter(String message) {
        super(422, message);
    }

    static UnfitCharter template(String key) {
        return new UnfitCharter("没有叫“" + key + "”的模板。请从列表里选一个。");
    }

    static UnfitCharter theme(String key) {
        return new UnfitCharter("没有叫“" + key + "”的主题。请从列表里选一个。");
    }
}
