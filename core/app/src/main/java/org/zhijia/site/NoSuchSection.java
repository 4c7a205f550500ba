package org.zhijia.site;

import org.zhijia.web.Refusal;

/** The site has no such section. */
public class NoSuchSection extends Refusal {

    public NoSuchSection(String key) {
        super(404, "本站没有标识为“" + key + "”的栏目。请核对栏目标识。");
    }
}
