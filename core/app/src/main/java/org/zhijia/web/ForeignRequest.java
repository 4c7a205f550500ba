package org.zhijia.web;

/** Another site's page, or something that is no browser, tries to change things in the desk. */
public class ForeignRequest extends Refusal {

    ForeignRequest() {
        super(403, "这个请求不是从工作台的页面发出的，已被拒绝。请从工作台的页面上重新操作；如果您正从工作台操作，请刷新页面后再试。");
    }
}
