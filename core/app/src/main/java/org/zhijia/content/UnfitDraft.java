package org.zhijia.content;

import org.zhijia.web.Refusal;

/** A draft that cannot be stored as it is. */
public class UnfitDraft extends Refusal {

    UnfitDraft(String message) {
        super(422, message);
    }
}
