package org.zhijia.profile.honours;

import org.zhijia.web.Refusal;

/** A list of honours from which nothing can be made. */
public class UnfitList extends Refusal {

    private UnfitList(String message) {
        super(422, message);
    }

    static UnfitList blank() {
        return new UnfitList("没有内容。请粘贴名单的文字，或者选一个 Excel 文件。");
    }

    static UnfitList tooLong() {
        return new UnfitList("文字太长，一次最多 " + HonourText.LONGEST / 10_000 + " 万字，请分几次导入。");
    }

    static UnfitList nothing() {
        return new UnfitList("没有读出荣誉和名字。请检查文字里有没有写明称号和人名，例如：授予张三（某某小学）“市师德标兵”称号。");
    }

    static UnfitList noWorkbook() {
        return new UnfitList("这个文件不是 Excel 工作簿（.xlsx），或者已经损坏。请另存为 .xlsx 再试。");
    }

    static UnfitList tooManyRows(int most) {
        return new UnfitList("表格太大，一次最多 " + most + " 行，请分几次导入。");
    }

    static UnfitList confirmed() {
        return new UnfitList("这份名单已经确认过了。");
    }

    static UnfitList undecided(String name) {
        return new UnfitList("“" + name + "”有同名的人物，请选择是不是同一个人。");
    }

    static UnfitList noPlace() {
        return new UnfitList("本站没有收“人物”的栏目，无法生成人物草稿。请先在“栏目”里添加一个。");
    }

    static UnfitList empty() {
        return new UnfitList("没有要导入的人。请至少留下一位，或者丢弃这份名单。");
    }
}
