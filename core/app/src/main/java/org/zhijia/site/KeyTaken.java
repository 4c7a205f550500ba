package org.zhijia.site;

import org.zhijia.web.Refusal;

/** A key or host name already belongs to another site. */
public class KeyTaken extends Refusal {

    KeyTaken(String key) {
        super(409, "“" + key + "”已经被另一个站点使用，请换一个。");
    }
}
