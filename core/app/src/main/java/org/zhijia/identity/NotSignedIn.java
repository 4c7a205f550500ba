package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** The request says not who makes it, or what it says is not valid (any more). */
public class NotSignedIn extends Refusal {

    public NotSignedIn() {
        super(401, "请先登录，或提供有效的访问令牌：令牌可能写错、过期或已被撤销，可用 zhijia token 重新领取。");
    }
}
