package org.zhijia.site;

import org.zhijia.web.Refusal;

/** A redirect cannot be as it was asked for. */
public class UnfitRedirect extends Refusal {

    private final String field;

    private UnfitRedirect(int status, String field, String message) {
        super(status, message);
        this.field = field;
    }

    static UnfitRedirect from(String from) {
        return new UnfitRedirect(422, "from", "原地址应是本站的路径，以一个 / 开头，不带问号和井号，也不能是首页，现在是“" + from + "”。");
    }

    static UnfitRedirect to(String to) {
        return new UnfitRedirect(422, "to", "新地址应是本站以 / 开头的路径，或者以 https:// 开头的网址，现在是“" + to + "”。");
    }

    static UnfitRedirect circle(String from, String to) {
        return new UnfitRedirect(409, "to", "“" + to + "”已经转回“" + from + "”，这样会绕圈。请先删去那一条转向。");
    }

    /** Which of the two is wrong: {@code from} or {@code to}. */
    public String field() {
        return field;
    }
}
