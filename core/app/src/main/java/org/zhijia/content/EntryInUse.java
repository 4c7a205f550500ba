package org.zhijia.content;

import java.util.List;
import org.zhijia.web.Refusal;

/** Another entry refers to it. */
public class EntryInUse extends Refusal {

    EntryInUse(List<String> titles) {
        super(409, "还有别的内容引用了它：" + String.join("、", titles.stream().map(title -> "《" + title + "》").toList()) + "。请先在那里去掉引用。");
    }
}
