package org.zhijia.site;

import org.zhijia.web.Refusal;

/** A site above has fixed this setting for all sites below it. */
public class SettingLocked extends Refusal {

    SettingLocked(String name) {
        super(409, "设置项“" + name + "”已由上级站点锁定，本站不能修改。如需调整，请联系上级工会。");
    }
}
