package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** A code of the second factor that is wrong, too old, or was used before. */
public class WrongCode extends Refusal {

    WrongCode() {
        super(422, "验证码不对或已经用过。请等手机上出现下一个验证码再试；如果一直不对，请核对手机的时间。");
    }
}
