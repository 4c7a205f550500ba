package org.zhijia.publishing;

import org.zhijia.web.Refusal;

/** The step is somebody else's. */
public class NotYourStep extends Refusal {

    NotYourStep() {
        super(403, "这一步由别人负责。如果需要，请先接手，或请站点管理员把您加进这一步的名单。");
    }
}
