package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** Nobody would be left who administers the site. */
public class LastAdministrator extends Refusal {

    LastAdministrator() {
        super(409, "这样一来就没有人能管理这个站点了。请先任命另一位管理员，等他登录过以后再进行这项操作。");
    }
}
