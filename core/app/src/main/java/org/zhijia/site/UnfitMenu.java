package org.zhijia.site;

import org.zhijia.web.Refusal;

/** A menu cannot be as it was asked for. */
public class UnfitMenu extends Refusal {

    private UnfitMenu(String message) {
        super(422, message);
    }

    static UnfitMenu title(String title, int longest) {
        return new UnfitMenu("菜单文字应有 1 到 " + longest + " 个字，现在是“" + title + "”。");
    }

    static UnfitMenu target(String title) {
        return new UnfitMenu("菜单“" + title + "”没有去处：请选一个本站栏目，或者填以 http://、https:// 或 / 开头的网址。");
    }

    static UnfitMenu tooDeep(int levels) {
        return new UnfitMenu("菜单最多 " + levels + " 层，这样放会超出。");
    }
}
