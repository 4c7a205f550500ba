package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** Nobody alone deletes for good at once. */
public class NeedsSecondPerson extends Refusal {

    NeedsSecondPerson() {
        super(409, "彻底删除需要第二个人确认：请另一位有发布权限的同事来删除，或者等放入回收站满 " + Bin.WAITING_TIME.toDays() + " 天以后再删。");
    }
}
