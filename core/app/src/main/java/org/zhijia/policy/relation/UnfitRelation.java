package org.zhijia.policy.relation;

import org.zhijia.web.Refusal;

/** What was entered about two documents can not be so. */
public class UnfitRelation extends Refusal {

    UnfitRelation(String why) {
        super(422, why);
    }
}
