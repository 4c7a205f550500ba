package org.zhijia.content;

import org.zhijia.web.Refusal;

/** Somebody has saved another revision meanwhile, and nobody overwrites it unseen. */
public class Outdated extends Refusal {

    Outdated() {
        super(409, "您编辑期间，这篇内容已经有人保存了新的修订。请先合并，再保存。");
    }
}
