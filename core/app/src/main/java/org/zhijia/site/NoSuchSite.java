package org.zhijia.site;

import org.zhijia.web.Refusal;

/** There is no such site, or not for whoever asks. */
public class NoSuchSite extends Refusal {

    public NoSuchSite() {
        super(404, "没有这个站点。请核对站点标识是否写对。");
    }
}
