package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** The person tries to give or take what he could not be given himself. */
public class NotGrantable extends Refusal {

    NotGrantable() {
        super(403, "这超出了您自己的管理范围：您只能任免您所管理的站点的角色，平台管理员只能由平台管理员任免；"
                + "在您管理范围之外也有角色的人，请由上级管理员处理。");
    }
}
