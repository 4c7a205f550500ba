package org.zhijia.plugins.search.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words of the field that mean the same: 教代会 = 职工代表大会 = 教职工代表大会. Used when a question is understood; the index
 * does not know them, so an edit counts at once.
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms(Map.of());

    /** What comes with the product; an officer's dictionary begins with it. */
    public static final String FIELD = """
            # 一行一组，用等号或逗号隔开；井号后面是说明

            # 工会的说法
            教代会 = 教职工代表大会 = 职工代表大会 = 职代会
            教工之家 = 职工之家 = 教职工之家
            工代会 = 工会会员代表大会
            教工 = 教职工 = 教职员工
            劳模 = 劳动模范
            女工委 = 女职工委员会
            经审会 = 经费审查委员会
            劳动竞赛 = 技能竞赛 = 教学竞赛
            困难职工 = 困难教职工
            送温暖 = 慰问
            师德标兵 = 师德模范

            # 平常的说法和法规里的说法
            员工 = 劳动者 = 职工
            公司 = 用人单位 = 企业
            老板 = 用人单位
            辞退 = 开除 = 解雇 = 解除劳动合同
            工资 = 劳动报酬 = 薪水
            加班 = 延长工作时间
            社保 = 社会保险
            医保 = 医疗保险
            公积金 = 住房公积金
            小孩 = 孩子 = 儿童 = 未成年人
            老人 = 老年人
            车祸 = 交通事故
            酒驾 = 饮酒驾驶 = 醉酒驾驶
            网上 = 网络 = 互联网
            房子 = 房屋
            借钱 = 欠钱 = 借款 = 借贷
            租房 = 房屋租赁
            打官司 = 起诉 = 诉讼
            拆迁 = 征收
            坐牢 = 有期徒刑
            离职 = 辞职
            去世 = 死亡
            偷东西 = 盗窃
            打人 = 殴打 = 故意伤害
            骗钱 = 诈骗
            报警 = 报案
            """;

    public static final int MOST_GROUPS = 5_000;
    public static final int LONGEST_WORD = 40;

    private static final Pattern REMARK = Pattern.compile("#.*");
    private static final Pattern BETWEEN = Pattern.compile("[=＝,，、;；|]");

    /** Why something in a dictionary is passed over. */
    public enum Fault {
        /** The line has no word between its signs. */
        NO_WORD,
        /** The line has one word only, so it says nothing. */
        ALONE,
        /** A word of one character or none: it would stand in too much. */
        TOO_SHORT,
        TOO_LONG,
        /** The line stands behind as many as are read. */
        TOO_MANY
    }

    /**
     * @param line  from 1
     * @param words the line, or the word of it that is passed over
     */
    public record Unused(int line, String words, Fault fault) { }

    /** By each word the others of its group. */
    private final Map<String, Set<String>> others;

    private Synonyms(Map<String, Set<String>> others) {
        this.others = others;
    }

    /** A group per line, its words between = , ， 、 or ；; what follows # is a remark; lines with one word say nothing. */
    public static Synonyms parse(String dictionary) {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        dictionary.lines().limit(MOST_GROUPS).forEach(line -> {
            var group = group(line);
            group.forEach(word -> {
                var rest = others.computeIfAbsent(word, any -> new LinkedHashSet<>());
                rest.addAll(group);
                rest.remove(word);
            });
        });
        return new Synonyms(others);
    }

    /**
     * What is looked for besides what was typed: for each word of the dictionary in it, the others of the group. Where
     * words overlap the longer one counts: 教职工代表大会 is not a 职工代表大会 for a 教.
     */
    public Map<String, Set<String>> in(String typed) {
        var text = Characters.squeezed(Normal.fold(typed));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (int from = 0; from < text.length(); ) {
            var word = longestAt(text, from);
            if (!word.isEmpty()) {
                found.put(word, Set.copyOf(others.get(word)));
            }
            from += Math.max(1, word.length());
        }
        return found;
    }

    /** The text with each word of the dictionary replaced by one of the others, one variant for each of these. */
    public List<String> variants(String typed) {
        var text = Characters.squeezed(Normal.fold(typed));
        List<String> variants = new ArrayList<>();
        in(text).forEach((word, rest) -> rest.forEach(other -> variants.add(text.replace(word, other))));
        return variants;
    }

    private String longestAt(String text, int from) {
        for (int to = Math.min(text.length(), from + LONGEST_WORD); to > from + 1; to--) {
            if (others.containsKey(text.substring(from, to))) {
                return text.substring(from, to);
            }
        }
        return "";
    }

    private static Set<String> group(String line) {
        Set<String> group = new LinkedHashSet<>();
        words(line).map(Synonyms::normal).filter(Synonyms::fits).forEach(group::add);
        return group.size() > 1 ? group : Set.of();
    }

    /** As they are written. */
    private static Stream<String> words(String line) {
        return BETWEEN.splitAsStream(REMARK.matcher(line).replaceAll("")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static String normal(String word) {
        return Characters.squeezed(Normal.fold(word));
    }

    private static boolean fits(String normal) {
        return normal.length() > 1 && normal.length() <= LONGEST_WORD;
    }

    /** What a dictionary says in vain, in the order of its lines. */
    public static List<Unused> unused(String dictionary) {
        var lines = dictionary.lines().toList();
        return IntStream.range(0, lines.size()).boxed().flatMap(at -> unused(at + 1, lines.get(at)).stream()).toList();
    }

    private static List<Unused> unused(int number, String line) {
        if (REMARK.matcher(line).replaceAll("").isBlank()) {
            return List.of();
        }
        if (number > MOST_GROUPS) {
            return List.of(new Unused(number, line.strip(), Fault.TOO_MANY));
        }
        List<Unused> unused = new ArrayList<>();
        words(line).filter(word -> !fits(normal(word)))
                .forEach(word -> unused.add(new Unused(number, word, normal(word).length() > LONGEST_WORD ? Fault.TOO_LONG : Fault.TOO_SHORT)));
        if (group(line).isEmpty() && unused.isEmpty()) {
            unused.add(new Unused(number, line.strip(), words(line).findAny().isEmpty() ? Fault.NO_WORD : Fault.ALONE));
        }
        return unused;
    }
}
