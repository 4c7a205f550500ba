package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** Whoever has a second factor gets tokens in the desk, where it was asked for. */
public class TokenNeedsDesk extends Refusal {

    TokenNeedsDesk() {
        super(403, "这个账号使用两步验证，不能只用密码领取令牌。请登录工作台，在“我的账号”里领取。");
    }
}
