package org.zhijia.profile.honours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/**
 * A sentence that awards an honour.
 *
 * @param body who grants it, as the sentence says; may be empty
 * @param open whether the people follow behind the sentence
 */
record Grant(Title title, String body, OptionalInt claimed, List<Mention> people, boolean open) {

    private static final String COUNT = "(?:(?:共|计|共计)?(?<count>" + Title.NUMBER + ")(?:余|多)?\\s*(?:人|名|位))?(?:(?:优秀|先进|一线|青年|女|中小学)?(?:同志|教师|老师|教职工|职工|个人|人员))?";
    private static final Pattern PASSIVE = Pattern.compile("(?<verb>(?:被|获|经|由)(?<body>" + Title.BODY + ")(?:评为|授予|表彰为|命名为|评选为|认定为)|(?:同时|并|又|还|先后|分别|光荣)?(?:被)?(?:评选为|表彰为|命名为|认定为|推选为|评为|被授予|获评|荣获|荣膺|获得|喜获|当选为|当选|入选|获))(?<what>[“\"「《]?[^，,。；;！!：:]{2,60})");
    private static final Pattern WHO = Pattern.compile("(?<names>.*?)(?:等)?(?:" + COUNT + ")(?:同志)?[，,]?$", Pattern.DOTALL);
    private static final Pattern ACTIVE = Pattern.compile("(?:授予|追授|命名|表彰|通报表扬|表扬|确定|评选|评定|认定|推选|推荐|给予)(?:给)?(?<rest>.+)$", Pattern.DOTALL);
    private static final String REGION = "(?:全国|全省|全市|全区|全县|省|市|县|区|\\p{IsHan}{2,8}(?:省|市|县|区|自治州)|[12][0-9]{3}[-—–0-9]*(?:年度|学年|年))";
    private static final Pattern TO = Pattern.compile("^(?<names>.{2,4000}?)(?:等" + COUNT + "|(?<=[^等])" + COUNT.replace("count", "number") + "(?<=同志|教师|老师|人|名|位)|(?=为|[“\"「]))为?(?<what>.+)$", Pattern.DOTALL);
    private static final Pattern TO_REGION = Pattern.compile("^(?<names>.{2,400}?)(?=" + REGION + ")(?<what>.+)$", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("^(?:下列|以下|如下|上述|附件所列)?" + COUNT + "(?<what>.{2,60}?)(?:称号|荣誉称号)?(?:名单)?(?:（[^）]{0,20}）)?[：:]");
    private static final Pattern CUT = Pattern.compile("[，,。；;！!：:]");
    private static final Pattern WEAK = Pattern.compile("获|获得|入选|当选|喜获");
    /** Longer ones are none. */
    private static final int LONGEST = 6000;

    /** Those of a sentence, in order. */
    static List<Grant> in(Piece sentence) {
        if (sentence.text().length() > LONGEST) {
            return List.of();
        }
        var active = active(sentence);
        return active.isPresent() ? List.of(active.get()) : passive(sentence);
    }

    private static Optional<Grant> active(Piece sentence) {
        var verb = ACTIVE.matcher(sentence.text());
        if (!verb.find() || isPassive(sentence.text(), verb.start())) {
            return Optional.empty();
        }
        var rest = sentence.group(verb, "rest");
        var body = bodyBefore(sentence.text().substring(0, verb.start()));
        return listed(rest, body).or(() -> to(TO, rest, body)).or(() -> to(TO_REGION, rest, body));
    }

    /** 被授予 and 教育局授予的 are told of people who stand in front. */
    private static boolean isPassive(String text, int verb) {
        return verb > 0 && text.charAt(verb - 1) == '被' || text.substring(verb).matches("(?s)(授予|评选|推荐)的.*");
    }

    private static String bodyBefore(String text) {
        var match = Pattern.compile("(?<body>" + Title.BODY + ")(?:研究)?(?:，|,)?(?:现)?(?:决定)?(?:对)?$").matcher(text);
        return match.find() ? match.group("body").replaceFirst("^.*(?:经|由|，)", "") : "";
    }

    /** 授予下列3名同志“桐洲市师德标兵”称号：张三、李四 */
    private static Optional<Grant> listed(Piece rest, String body) {
        var match = LISTED.matcher(rest.text());
        if (!match.find()) {
            return Optional.empty();
        }
        return Title.of(match.group("what")).map(title -> new Grant(title, body, count(match), Roster.read(rest.from(match.end())), true));
    }

    /** 授予张三等3名同志“桐洲市师德标兵”称号 */
    private static Optional<Grant> to(Pattern form, Piece rest, String body) {
        var match = form.matcher(rest.text());
        if (!match.matches()) {
            return Optional.empty();
        }
        var people = Roster.atTheEnd(rest.group(match, "names"));
        var title = Title.of(head(match.group("what")));
        return people.isEmpty() && !match.group("names").matches("(?:下列|以下|上述).*") ? Optional.empty()
                : title.map(found -> new Grant(found, body, form == TO ? count(match) : OptionalInt.empty(), people, people.isEmpty()));
    }

    private static String head(String what) {
        var cut = CUT.matcher(what);
        return cut.find() ? what.substring(0, cut.start()) : what;
    }

    private static List<Grant> passive(Piece sentence) {
        var grants = new ArrayList<Grant>();
        var verb = PASSIVE.matcher(sentence.text());
        int from = 0;
        while (verb.find()) {
            var who = sentence.part(from, verb.start());
            grant(who, verb, grants, sentence).ifPresent(grants::add);
            from = verb.end();
        }
        return grants;
    }

    private static Optional<Grant> grant(Piece who, Matcher verb, List<Grant> before, Piece sentence) {
        var title = Title.of(verb.group("what"));
        boolean certain = title.isPresent() && (!WEAK.matcher(verb.group("verb")).matches() || title.get().name().length() > 2);
        if (!certain) {
            return Optional.empty();
        }
        var body = verb.group("body") == null ? "" : verb.group("body");
        var match = WHO.matcher(who.text());
        var people = match.matches() ? Roster.atTheEnd(who.group(match, "names")) : List.<Mention>of();
        var claimed = match.matches() ? count(match) : OptionalInt.empty();
        if (people.isEmpty() && claimed.isEmpty() && !title.get().isCollective()) {
            return afterwards(title.get(), body, verb, before, sentence, who);
        }
        return Optional.of(new Grant(title.get(), body, claimed, people, false));
    }

    /** 获市师德标兵称号的有：张三、李四; or a further honour of those who stand in front. */
    private static Optional<Grant> afterwards(Title title, String body, Matcher verb, List<Grant> before, Piece sentence, Piece who) {
        var rest = sentence.from(verb.end());
        if (rest.text().startsWith("：") || rest.text().startsWith(":")) {
            return Optional.of(new Grant(title, body, OptionalInt.empty(), Roster.read(rest.from(1)), true));
        }
        boolean further = !before.isEmpty() && who.strip().text().matches("[，,、；;]?\\s*(?:同时|并|又|还|且)?(?:被)?");
        return further ? Optional.of(new Grant(title, body, before.getLast().claimed(), before.getLast().people(), false)) : Optional.empty();
    }

    private static OptionalInt count(Matcher match) {
        var written = match.group("count");
        if (written == null && match.pattern() == TO) {
            written = match.group("number");
        }
        int count = written == null ? 0 : Numeral.read(written);
        return count > 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
