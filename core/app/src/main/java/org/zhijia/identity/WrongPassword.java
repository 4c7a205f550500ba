package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** Login and password do not go together; which of them is wrong is nobody's business. */
public class WrongPassword extends Refusal {

    WrongPassword() {
        super(401, "账号或密码不对，请核对后重试。");
    }
}
