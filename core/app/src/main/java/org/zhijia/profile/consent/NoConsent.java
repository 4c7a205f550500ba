package org.zhijia.profile.consent;

import org.zhijia.web.Refusal;

/** Nobody is shown who has not agreed to it, or no longer does. */
public class NoConsent extends Refusal {

    static final String MISSING = "还没有登记本人同意，不能发布。请在“人物与同意”里登记；首次发布也可以在“本人同意公开的日期”里填写日期。";
    static final String WITHDRAWN = "本人已经撤回同意，不能发布。重新取得同意以后，请先在“人物与同意”里登记。";

    NoConsent(Standing standing) {
        super(422, message(standing));
    }

    static String message(Standing standing) {
        return standing == Standing.WITHDRAWN ? WITHDRAWN : MISSING;
    }
}
