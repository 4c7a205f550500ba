package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhijia.platform.Numeral;

/** Writes official documents by chance: every form, with the deviations that real ones have. The same seed writes the same. */
final class WrittenDocuments {

    private static final String[] SUBJECTS = {"教职工之家", "教代会提案", "困难帮扶", "读书活动", "文体协会", "会员档案", "食堂监督", "女职工关爱室"};
    private static final String[] DEEDS = {"每学期检查一次", "由工会小组负责", "按年度公布结果", "逐级登记备案", "听取会员意见", "及时更新台账", "安排专人值守"};
    private static final String[] NOISE = {"---", "— 3 —", "[bookmark: _GoBack]", "", "   ", "> 引文一行。", "| 项目 | 时间 |\n| --- | --- |\n| 报名 | 三月 |", "**注意：**逾期不候。"};
    private static final String NASTY = "一二三四十（）()1２.．、。；：第条章附件〔〕[]#*_|>`~\\-—\n\r\t \u3000\u200B\uFEFF《》年月日号①㈠⑴<&\"'\uD840\uDC00\uD800";

    private final Random random;

    WrittenDocuments(long seed) {
        random = new Random(seed);
    }

    /** With head, clauses and foot. */
    String document() {
        List<String> lines = new ArrayList<>();
        if (chance(2)) {
            lines.add("云溪市教育工会文件");
            lines.add("云教工" + one("〔2024〕", "[2024]", "（２０２４）", "﹝2024﹞") + one("", "第", "0") + (1 + random.nextInt(90)) + "号" + one("", "　　签发人：何青"));
        }
        lines.add(one("", "# ", "## ") + "关于做好" + one(SUBJECTS) + "工作的" + one("通知", "意见", "实施办法（试行）"));
        if (chance(2)) {
            lines.add("各区教育工会，各直属学校工会" + one("：", ":"));
        }
        lines.add(sentence());
        lines.addAll(chance(3) ? articles() : clauses());
        if (chance(2)) {
            lines.add(one("附件：1．登记表\n2．评分表", "附件：登记表", "附件1：登记表"));
        }
        if (chance(2)) {
            lines.add("云溪市教育工会");
            lines.add(one("2024年3月5日", "二〇二四年三月五日", "2024年2月30日"));
        }
        if (chance(3)) {
            lines.add(one("附件1", "附件：", "# 附件"));
            lines.add("登记表");
            lines.addAll(clauses());
        }
        if (chance(2)) {
            lines.add(one("\t抄送：市总工会。", "抄送: 市总工会，\n市教育局。"));
            lines.add("云溪市教育工会办公室　2024年3月6日印发");
        }
        return String.join(one("\n\n", "\n", "\r\n", "\n\n\n"), lines) + one("", "\n");
    }

    /** 一、 （一） 1. （1）, starting at any of them. */
    List<String> clauses() {
        List<String> lines = new ArrayList<>();
        int top = random.nextInt(3);
        for (int i = 1; i <= 1 + random.nextInt(5); i++) {
            lines.add(label(top, i) + sentence());
            for (int j = 1; j <= random.nextInt(4); j++) {
                lines.add(label(top + 1, j) + sentence());
                if (chance(4)) {
                    lines.add(one(NOISE));
                }
            }
            if (chance(4)) {
                lines.add(sentence() + "（一）" + sentence() + "（二）" + sentence());
            }
        }
        return lines;
    }

    private List<String> articles() {
        List<String> lines = new ArrayList<>();
        int article = 1;
        for (int chapter = 1; chapter <= 1 + random.nextInt(3); chapter++) {
            lines.add("## 第" + Numeral.chinese(chapter) + "章　" + one(SUBJECTS));
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                lines.add("第" + Numeral.chinese(article++) + "条" + one("　", " ", "  ") + sentence());
                for (int item = 1; item <= random.nextInt(3); item++) {
                    lines.add("（" + Numeral.chinese(item) + "）" + one(DEEDS) + "；");
                }
            }
        }
        return lines;
    }

    private String label(int level, int number) {
        String words = Numeral.chinese(number);
        return switch (level) {
            case 0 -> one(words + "、", "## " + words + "、", "**" + words + "、**");
            case 1 -> one("（" + words + "）", "(" + words + ")", "（" + words + "） ");
            case 2 -> one(number + ".", number + "．", number + "\\. ", number + "、", number + "认");
            default -> one("（" + number + "）", "(" + number + ")", number + ")");
        };
    }

    String sentence() {
        return one(SUBJECTS) + one(DEEDS) + "，" + one(SUBJECTS) + one(DEEDS) + "。";
    }

    /** The same document after accidents. */
    String damaged(String document) {
        StringBuilder text = new StringBuilder(document);
        for (int i = 0; i < 1 + random.nextInt(8) && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                case 1 -> text.insert(at, junk(1 + random.nextInt(12)));
                default -> text.insert(at, "\n\n" + one(NOISE) + "\n\n");
            }
        }
        return text.toString();
    }

    String junk(int length) {
        StringBuilder junk = new StringBuilder();
        for (int i = 0; i < length; i++) {
            junk.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return junk.toString();
    }

    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
