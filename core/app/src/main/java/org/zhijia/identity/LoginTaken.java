package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** Another account has this login or this e-mail address; closed accounts keep theirs. */
public class LoginTaken extends Refusal {

    LoginTaken() {
        super(422, "这个登录名或邮箱已经有人使用，请换一个；如果就是同一个人，请不填姓名和邮箱，直接用他的登录名授予角色。");
    }
}
