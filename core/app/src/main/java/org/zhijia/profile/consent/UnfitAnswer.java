package org.zhijia.profile.consent;

import org.zhijia.web.Refusal;

/** It cannot be recorded like this. */
public class UnfitAnswer extends Refusal {

    UnfitAnswer(String message) {
        super(422, message);
    }
}
