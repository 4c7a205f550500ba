package org.zhijia.profile.honours;

import java.util.Set;
import java.util.regex.Pattern;

/** What looks like the name of a person. */
final class PersonName {

    /** Of two to four characters, of two that are spread, or with the dot of other peoples' names. */
    static final String FORM = "(?:\\p{IsHan}{1,15}(?:[ \\u3000]?[·•・‧][ \\u3000]?\\p{IsHan}{1,15})+|\\p{IsHan}[ \\u3000\\u00a0]{1,4}\\p{IsHan}(?!\\p{IsHan})|\\p{IsHan}{2,4})";

    private static final Pattern WHOLE = Pattern.compile(FORM);

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元"
            + "卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊"
            + "於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容"
            + "向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂代付岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福闫仝仉兰覃揭宛苑么原令迟修税智官凃卿占晋楚肇植鹿来呼苟冼闪"
            + "由迮召粟揣钭尧舍海禤腾芦玄衣";
    private static final Set<String> LONG_SURNAMES = Set.of("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
            "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "令狐", "呼延", "轩辕", "百里", "东郭",
            "南门", "拓跋", "西门", "第五", "纳兰");
    /** Words of lists and of offices that begin like a name. */
    private static final Pattern NO_NAME = Pattern.compile(".*(同志|老师|教师|名单|姓名|单位|学校|小学|中学|大学|高中|初中|学院|幼儿|附件|通知|通报|决定|如下|以上|以下|下列|上述|校长|主任|书记|主席|干事|委员|组长|科长|局长|处长|"
            + "先进|优秀|标兵|模范|称号|荣誉|奖章|获奖|工会|教育|工作|年度|学年|我校|我市|我区|全市|全省|全国|全体|各位|各校|其他|其中|各类|等人|部门|班主任|语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|科学|信息|"
            + "一等|二等|三等|特等|合计|总计|备注|序号|级别|年份|性别|民族|汉族|职务|职称|学科|推荐|公示|表彰|授予|经过|根据|关于|为了|分别|因为|通过|号召|广大).*");
    private static final Pattern NO_END = Pattern.compile(".*[组奖等类段级届区县市省局厅部处室院校员者们被获的]");

    private PersonName() { }

    /** Whether it begins with a surname and is nothing else that lists of people are made of. */
    static boolean is(String typed) {
        return isPossible(typed) && (typed.matches(".*[·•・‧].*") || hasSurname(Spelling.name(typed)));
    }

    /** The same without asking for the surname: where a name is expected, also a rare one is believed. */
    static boolean isPossible(String typed) {
        var name = Spelling.name(typed);
        return WHOLE.matcher(typed).matches() && !NO_NAME.matcher(name).matches() && (name.contains("·") || isOfUsualLength(name) && !NO_END.matcher(name).matches());
    }

    /** Four characters take a surname of two, or those of both parents. */
    private static boolean isOfUsualLength(String name) {
        int length = name.codePointCount(0, name.length());
        return length == 2 || length == 3 || length == 4 && (LONG_SURNAMES.contains(name.substring(0, 2)) || isSurname(name.charAt(0)) && isSurname(name.charAt(1)));
    }

    private static boolean hasSurname(String name) {
        return isSurname(name.charAt(0)) || name.length() > 2 && LONG_SURNAMES.contains(name.substring(0, 2));
    }

    private static boolean isSurname(char c) {
        return SURNAMES.indexOf(c) >= 0;
    }
}
