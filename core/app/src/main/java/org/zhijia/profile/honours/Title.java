package org.zhijia.profile.honours;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/**
 * The name of an honour as a phrase writes it, with what it says about the year and about who grants it.
 *
 * @param name without year and quotation marks: 市师德先进个人, 南通市五一劳动奖章
 */
record Title(String name, OptionalInt year, String grantedBy) {

    static final String NUMBER = "[0-9０-９]{1,4}|[一二三四五六七八九十百千两〇零]{1,7}";
    /** Of a body that grants honours. */
    static final String BODY = "[\\p{IsHan}（）()]{1,28}?(?:总工会|工会委员会|工会|教育厅|教育部|教育局|教体局|教育体育局|人民政府|委员会|妇联|妇女联合会|团委|文明办|工委|市委|省委|县委|区委|教委|社会保障[部厅局]|国务院|协会|学会|基金会|小学|中学|学校|幼儿园|学院|大学)";

    private static final Pattern YEAR = Pattern.compile("(?<year>[12][0-9]{3}|[０-９]{4}|[一二三四五六七八九〇零○]{4})\\s*(?:[-—–~至]+\\s*(?<until>[0-9]{2,4})\\s*)?(?:学年度|学年|年度|年)(?:第[一二]学期)?");
    private static final Pattern QUOTES = Pattern.compile("[“”\"「」『』《》]");
    private static final Pattern GRANTED = Pattern.compile("^(?:由|经)?(?<body>" + BODY + ")(?:授予|颁发|颁授|评选)的");
    private static final Pattern CALLED = Pattern.compile("(?:的)?(?:光荣|荣誉)?(?:称号|荣誉证书|荣誉)(?:的.{0,6})?(?:如下)?$");
    private static final Pattern HONOUR = Pattern.compile(".*(个人|标兵|模范|教师|老师|工作者|奖章|奖|园丁|能手|班主任|辅导员|骨干|带头人|名师|劳模|积极分子|志愿者|之星|教练员|工匠|干部|楷模|人物|等功|嘉奖|新秀|先锋|学者|校长|家庭|榜样|导师|职工|员工|党员|青年|状元|红旗手|设计师|书记|主席|会员|女性|队员|护士|保育员|工程师|教授|十佳|先进)$");
    private static final Pattern COLLECTIVE = Pattern.compile(".*(集体|之家|小家|先锋号|示范岗|标兵岗|文明岗|团队|班组|工作室|组织奖|温馨空间|小屋)$"
            + "|.*(优秀|先进|文明|模范|示范|十佳|红旗|星级|最美|特色|达标).*(单位|学校|工会|组织|支部|教研组|年级组|备课组|社团|处室|部门|校园|班级|小组|家庭教育基地)$");
    private static final int LONGEST = 50;

    /** @param phrase what follows a verb, or a heading without its numbering; empty where it is no honour */
    static Optional<Title> of(String phrase) {
        var text = phrase.strip();
        var year = year(text);
        text = YEAR.matcher(text).replaceFirst("").strip();
        var granted = GRANTED.matcher(text);
        var body = "";
        if (granted.find()) {
            body = granted.group("body");
            text = text.substring(granted.end());
        }
        boolean quoted = QUOTES.matcher(text).find();
        text = CALLED.matcher(QUOTES.matcher(text).replaceAll("").strip()).replaceFirst("").strip();
        var name = text.replaceAll("[\\s\\u3000]+", "");
        boolean sound = name.length() >= 2 && name.length() <= LONGEST && name.matches("[\\p{IsHan}A-Za-z0-9·+（）()、—-]+") && (quoted || HONOUR.matcher(name).matches() || isCollective(name));
        return sound ? Optional.of(new Title(name, year, body)) : Optional.empty();
    }

    static OptionalInt year(String text) {
        var match = YEAR.matcher(text);
        if (!match.find()) {
            return OptionalInt.empty();
        }
        int year = Numeral.digits(match.group("year").replace('○', '〇'));
        if (match.group("until") != null) {
            int until = Integer.parseInt(match.group("until"));
            year = until < 100 ? year / 100 * 100 + until : until;
        }
        return year >= 1900 && year <= 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /** Whether it honours a group and no person. */
    boolean isCollective() {
        return isCollective(name);
    }

    private static boolean isCollective(String name) {
        return COLLECTIVE.matcher(name).matches();
    }

    /** Whether both may mean one honour: 师德标兵, 桐洲市师德标兵. */
    boolean isLike(String other) {
        return name.endsWith(other) || other.endsWith(name);
    }
}
