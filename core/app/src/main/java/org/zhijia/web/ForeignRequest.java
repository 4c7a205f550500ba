package org.zhijia.web;

/** Another site's page, or something that is no browser, tries to change or send things. */
public class ForeignRequest extends Refusal {

    ForeignRequest() {
        super(403, "这个请求不是从本站的页面发出的，已被拒绝。请从本站的页面上重新操作；如果您正从本站操作，请刷新页面后再试。");
    }
}
