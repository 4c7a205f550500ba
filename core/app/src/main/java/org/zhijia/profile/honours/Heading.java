package org.zhijia.profile.honours;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/**
 * A line above a list that says what its people are honoured with.
 *
 * @param claimed how many follow, as it says
 */
record Heading(Title title, OptionalInt claimed) {

    private static final Pattern NUMBERING = Pattern.compile("^(?:附件?\\s*[0-9一二三四五六七八九十]*\\s*[：:.、]?|[一二三四五六七八九十]{1,3}\\s*、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9０-９]{1,2}\\s*[.．、]|[#*【●■]+)[\\s\\u3000]*");
    private static final Pattern COUNT = Pattern.compile("[（(]?\\s*(?:共计|共|计)?\\s*(?<count>" + Title.NUMBER + ")\\s*(?:人|名|位)(?:同志)?\\s*[)）]?");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]{0,40}(?:人|名|位|先后|为序|排序)[^（）()]{0,20}[）)]");
    private static final Pattern LIST = Pattern.compile("(?:名单|名录)?(?:如下)?[：:】*\\s]*$");
    private static final Pattern END = Pattern.compile("(?:获奖|获得|表彰|拟表彰|拟推荐|推荐|入选)?(?:人员|人选|教师|对象|者)?(?:名单|名录)?(?:如下)?(?:公示)?[：:】*\\s]*$");
    private static final Pattern TELLING = Pattern.compile(".*(优秀|先进|最美|十佳|标兵|模范|奖|能手|杰出|五一|三八|师德|骨干|带头人|先锋|之星|楷模|好老师|园丁|工匠|特级|劳模|新秀|等功|名师).*");
    private static final Pattern LISTING = Pattern.compile(".*(名单|如下|[：:】])[\\s*]*$");
    private static final Pattern DOCUMENT = Pattern.compile("关于(?:表彰|授予|命名|公布|通报表扬|表扬|评选|印发)(?<what>.+?)(?:等)?(?:的|名单)*(?:决定|通报|通知|公示|公告|通告|公布)");
    private static final int LONGEST = 60;

    /** Of a line that stands alone. */
    static Optional<Heading> of(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST || bare(text).matches(".*[。！？，,、].*") || text.contains("关于")) {
            return Optional.empty();
        }
        var count = COUNT.matcher(text);
        boolean counted = count.find();
        boolean listing = LISTING.matcher(text).matches();
        var numbered = NUMBERING.matcher(text).find();
        var bare = bare(text);
        var title = Title.of(LIST.matcher(bare).replaceFirst("")).or(() -> Title.of(END.matcher(bare).replaceFirst("")));
        boolean telling = TELLING.matcher(text).matches() && (listing || counted || numbered || text.length() <= 25) || counted && listing;
        return title.filter(found -> telling || found.isCollective())
                .map(found -> new Heading(found, counted ? claimed(count.reset(text)) : OptionalInt.empty()));
    }

    /** Without numbering and numbers of people. */
    private static String bare(String text) {
        return NUMBERING.matcher(COUNT.matcher(BRACKETS.matcher(text).replaceAll("")).replaceFirst("").strip()).replaceFirst("");
    }

    private static OptionalInt claimed(Matcher count) {
        int number = count.find() ? Numeral.read(count.group("count")) : 0;
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** What a whole document is about: 关于表彰2024年度师德先进个人的决定. */
    static Optional<Title> ofDocument(String line) {
        var match = DOCUMENT.matcher(line.strip().replaceAll("\\s+", ""));
        return match.find() ? Title.of(match.group("what")).filter(title -> !title.isCollective()) : Optional.empty();
    }
}
