package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** Somebody for whom the provider vouches and who has no account here. */
public class NobodyKnown extends Refusal {

    NobodyKnown(String email) {
        super(403, "您的身份已经确认，但之家里还没有" + (email.isEmpty() ? "与您关联的账号" : "邮箱为 " + email + " 的账号")
                + "。请联系本站管理员，让他邀请您。");
    }
}
