package org.zhijia.founding;

import org.zhijia.web.Refusal;

/** A file that is no list of sites. */
public class UnreadableRoll extends Refusal {

    private UnreadableRoll(String message) {
        super(422, message);
    }

    static UnreadableRoll noWorkbook() {
        return new UnreadableRoll("这不是 xlsx 工作簿。请在表格软件里另存为“Excel 工作簿（.xlsx）”后再传。");
    }

    static UnreadableRoll noHeadings() {
        return new UnreadableRoll("第一张表里没有找到“站点名称”这一列。请用下载的空表填写，不要改动表头。");
    }

    static UnreadableRoll noRows() {
        return new UnreadableRoll("表里还没有站点。请从表头下面一行开始填，每行一个站点。");
    }

    static UnreadableRoll tooLong(int most) {
        return new UnreadableRoll("表太大了。一次最多 " + most + " 个站点，请分几次开通。");
    }
}
