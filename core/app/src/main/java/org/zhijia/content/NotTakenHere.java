package org.zhijia.content;

import org.zhijia.site.Section;
import org.zhijia.web.Refusal;

/** The section does not take entries of this type. */
public class NotTakenHere extends Refusal {

    public NotTakenHere(Section section, String type) {
        super(422, "栏目“" + section.title() + "”不收这种内容（" + type + "）。它收的是：" + String.join("、", section.contentTypes()) + "。");
    }
}
