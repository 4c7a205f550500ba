package org.zhijia.policy.relation;

import org.zhijia.web.Refusal;

/** The document says nothing of the kind. */
class NoSuchRelation extends Refusal {

    NoSuchRelation() {
        super(404, "没有这条关系，可能已经被同事移除。");
    }
}
