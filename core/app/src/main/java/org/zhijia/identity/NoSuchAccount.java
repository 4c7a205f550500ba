package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** There is no such account, or not for whoever asks. */
public class NoSuchAccount extends Refusal {

    NoSuchAccount() {
        super(404, "没有这个账号，或者它已经停用。");
    }
}
