package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** Only who has submitted a text takes it back. */
public class NotYourSubmission extends Refusal {

    NotYourSubmission() {
        super(403, "只有提交的人可以收回稿件。");
    }
}
