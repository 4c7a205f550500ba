package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** A password that others would guess. */
public class WeakPassword extends Refusal {

    WeakPassword(String message) {
        super(422, message);
    }
}
