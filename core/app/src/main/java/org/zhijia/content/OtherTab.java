package org.zhijia.content;

import org.zhijia.web.Refusal;

/** The person has gone on writing the same text elsewhere; this place must not overwrite it. */
public class OtherTab extends Refusal {

    OtherTab() {
        super(409, "这篇内容已在另一个标签页里继续编辑。");
    }
}
