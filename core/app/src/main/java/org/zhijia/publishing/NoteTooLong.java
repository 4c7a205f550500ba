package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** What was said about a step does not fit into its record. */
public class NoteTooLong extends Refusal {

    NoteTooLong(int length) {
        super(422, "意见最多 " + PublishingStep.LONGEST_NOTE + " 个字，现在有 " + length + " 个字，请缩短。");
    }
}
