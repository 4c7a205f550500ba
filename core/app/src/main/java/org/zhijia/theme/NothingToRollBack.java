package org.zhijia.theme;

import org.zhijia.web.Refusal;

/** A site has worn only one theme so far. */
public class NothingToRollBack extends Refusal {

    NothingToRollBack() {
        super(409, "本站还没有用过别的主题，无法退回。");
    }
}
