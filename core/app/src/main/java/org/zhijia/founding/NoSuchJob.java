package org.zhijia.founding;

import org.zhijia.web.Refusal;

/** The site has no such list of sites to be founded. */
public class NoSuchJob extends Refusal {

    NoSuchJob() {
        super(404, "本站没有这次批量开通。请核对地址。");
    }
}
