package org.zhijia.policy.relation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads from a text what it seems to say about other documents. It is better to miss one than to propose nonsense: only
 * wordings that officials use are known, all of them about documents that are named between 《 and 》.
 */
public final class Proposals {

    // Named documents become single signs before a sentence is read, so that what stands inside them misleads nobody.
    private static final char FIRST_SIGN = '\uE000';
    private static final String SIGN = "[\uE000-\uE3FF]";
    private static final String SIGNS = SIGN + "(?:(?:[、，和及与]|以及)?" + SIGN + ")*";
    private static final String BRACKETED = "[（(][一二三四五六七八九十\\d]+[）)]";
    private static final String LABEL = "第(?:[〇零一二三四五六七八九十百千\\d]+|" + BRACKETED + ")(?:部分|小点|[编章节条款项目点])(?:之[一二三四五六七八九十])?";
    private static final String CLAUSES = "(?<clauses>(?:的?(?:" + LABEL + "|" + BRACKETED + ")项?(?:[、，和及]|以及)?)+)";
    /** Of the text itself, in front of what it says: never the clause that it speaks of. */
    private static final String OWN_LABEL = "^(?:(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d０-９]+[）)]|[\\d０-９]+[.．、]|[①-⑳⒈-⒛㈠-㈩⑴-⒇])\\s*)?+";
    private static final String ENDED = "(?<![不拟])(?<![不拟]予)(?:废止|失效|停止执行|不再执行)";
    private static final String CHANGED = "(?:修改|修订|修正|调整|补充)";

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？]+[。；;！？]?");
    private static final Pattern REPEAL = Pattern.compile("(?<signs>" + SIGNS + ")" + CLAUSES + "?[^" + "\uE000-\uE3FF" + "，。；]{0,16}?(?:废止|停止执行|不再执行)");
    private static final Pattern REPEAL_OF = Pattern.compile("(?:决定|予以|同时)?废止(?:了)?(?:[^" + "\uE000-\uE3FF" + "，。；]{0,16})(?<signs>" + SIGNS + ")" + CLAUSES + "?");
    private static final Pattern AMENDMENT = Pattern.compile("(?:对|将)?(?<signs>" + SIGNS + ")" + CLAUSES
            + "?[^" + "\uE000-\uE3FF" + "，。；]{0,12}?(?:(?:作|做|作出|做出|进行|予以)(?:了|如下|以下|相应|部分|适当)*" + CHANGED + "|修改为|修订为|改为|调整为)");
    private static final Pattern AMENDMENT_OF = Pattern.compile("(?:关于|决定|予以)" + CHANGED + "(?<signs>" + SIGNS + ")" + CLAUSES + "?");
    /** In a list of changes below the document that they change. */
    private static final Pattern CHANGED_CLAUSE = Pattern.compile(OWN_LABEL + "(?:(?:删去|删除)原?|(?:将|在|对)?(?=[^，。；]{0,60}?(?:"
            + CHANGED + "为|改为|增加|删去|删除|合并|分为|移至|作为|顺延)))" + CLAUSES);
    /** 下列文件自公布之日起废止：, 决定废止下列文件：, or the heading 二、废止的文件（2件）: what follows are documents only. */
    private static final Pattern REPEALED_BELOW = Pattern.compile("(?:下列|以下|下述)[^" + "\uE000-\uE3FF" + "，。；]{0,40}?" + ENDED + "[^" + "\uE000-\uE3FF" + "，。；：]{0,8}(?:[：:]|$)"
            + "|" + ENDED + "(?:下列|以下|下述)[^" + "\uE000-\uE3FF" + "，。；：]{0,20}(?:[：:]|$)"
            + "|" + OWN_LABEL + "(?:决定|予以|宣布)*" + ENDED + "(?:[、和或]" + ENDED + ")?的[^" + "\uE000-\uE3FF" + "，。；：]{0,10}?文件(?:目录|清单)?(?:[（(][^（）()]{1,10}[）)])?[：:]?$");
    private static final Pattern LISTED = Pattern.compile(OWN_LABEL + "(?<signs>" + SIGNS + ")" + CLAUSES + "?(?:[（(][^（）()]{1,40}[）)])?[，、。；;]?$");
    private static final Pattern BASIS = Pattern.compile("(?:根据|依据|按照|依照|遵照)(?<span>[^，。；]*" + SIGN + "[^，。；]*)");
    private static final Pattern RESTS = Pattern.compile("制定|修订|现将|现就|现对|通知如下|通告如下|决定|结合|特[制印发]|印发");
    private static final Pattern FORWARDING = Pattern.compile("(?:现将|现)(?<span>[^，。；]*?" + SIGN + "[^，。；]*?)转发|转发[^，。；]{0,20}?(?<signs>" + SIGNS + ")");
    private static final Pattern PASSED_ON = Pattern.compile("(?:现将|现)(?<span>[^，。；]*?" + SIGN + "[^，。；]*?)印发");
    private static final Pattern INTERPRETATION = Pattern.compile("(?<signs>" + SIGN + ")(?:的)?(?:政策|文件|条文|修订|重点|要点)?(?:解读|问答|图解|释义|说明|答记者问)"
            + "|(?:解读|图解|一图读懂|读懂|释义)[：:]?(?<behind>" + SIGN + ")");
    private static final Pattern DAY = Pattern.compile("自\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*起");
    private static final Pattern IN_FORCE = Pattern.compile(DAY.pattern() + "[^，。；]{0,6}(?:施行|执行|实施|生效)");
    private static final Pattern ONE_LABEL = Pattern.compile("(?:" + LABEL + ")+(?:第?[（(][一二三四五六七八九十\\d]+[）)]项?)?|[（(][一二三四五六七八九十\\d]+[）)]");
    private static final Pattern UNIT = Pattern.compile("第[^第]+?(部分|小点|[编章节条款项目点])(?:之[一二三四五六七八九十])?");
    private static final Pattern MARKUP = Pattern.compile("^\\s*(?:#{1,6}\\s+|>\\s?|[-*+]\\s+)?|\\*\\*|\\\\(?=\\p{Punct})");

    private final String title;
    private final Map<String, String> numbers;
    private final List<String> own;
    private final Optional<LocalDate> inForce;
    private final Map<String, Proposal> found = new LinkedHashMap<>();
    private Optional<Citation> changing = Optional.empty();
    private Optional<String> repealing = Optional.empty();

    private Proposals(String title, String markdown) {
        this.title = title;
        this.numbers = Citation.in(markdown).stream().filter(cited -> !cited.number().isEmpty())
                .collect(Collectors.toMap(Citation::title, Citation::number, (first, second) -> first));
        this.own = Citation.in(title).stream().map(Citation::title).toList();
        this.inForce = day(IN_FORCE.matcher(widthFolded(markdown)));
    }

    /**
     * In the order of the text.
     *
     * @param title    of the text that says it
     * @param markdown its body
     */
    public static List<Proposal> in(String title, String markdown) {
        return new Proposals(title, markdown).read(markdown);
    }

    private List<Proposal> read(String markdown) {
        readTitle();
        int at = 0;
        for (String line : markdown.split("\n", -1)) {
            readParagraph(MARKUP.matcher(line).replaceAll("").strip(), at);
            at += line.length() + 1;
        }
        return withoutWholes();
    }

    private void readTitle() {
        var masked = Masked.of(title);
        propose(RelationKind.INTERPRETATION, INTERPRETATION, masked, title, -1);
        propose(RelationKind.FORWARDING, FORWARDING, masked, title, -1);
        propose(RelationKind.AMENDMENT, AMENDMENT_OF, masked, title, -1);
        propose(RelationKind.REPEAL, REPEAL_OF, masked, title, -1);
        changing = found.values().stream().filter(proposal -> proposal.kind() == RelationKind.AMENDMENT).findFirst()
                .map(proposal -> new Citation(proposal.title(), proposal.number(), 0, 0));
    }

    private void readParagraph(String paragraph, int at) {
        var masked = Masked.of(paragraph);
        for (MatchResult sentence : SENTENCE.matcher(masked.text).results().toList()) {
            readSentence(masked.part(sentence), masked.whole(sentence.group()), at);
        }
    }

    private void readSentence(Masked sentence, String said, int at) {
        if (isRepealedInList(sentence, said, at)) {
            return;
        }
        repealing = REPEALED_BELOW.matcher(sentence.text).find() ? Optional.of(said.strip()) : Optional.empty();
        if (sentence.citations.isEmpty()) {
            readChangedClause(sentence.text, said, at);
            return;
        }
        propose(RelationKind.REPEAL, REPEAL, sentence, said, at);
        propose(RelationKind.REPEAL, REPEAL_OF, sentence, said, at);
        propose(RelationKind.AMENDMENT, AMENDMENT, sentence, said, at).ifPresent(cited -> changing = Optional.of(cited));
        propose(RelationKind.AMENDMENT, AMENDMENT_OF, sentence, said, at).ifPresent(cited -> changing = Optional.of(cited));
        propose(RelationKind.FORWARDING, FORWARDING, sentence, said, at);
        proposePassedOn(sentence, said, at);
        if (RESTS.matcher(sentence.text).find()) {
            propose(RelationKind.BASIS, BASIS, sentence, said, at);
        }
    }

    /** 下列文件废止 is followed by the documents; what is said of all of them, with its day, stands in front only. */
    private boolean isRepealedInList(Masked sentence, String said, int at) {
        return repealing.isPresent() && propose(RelationKind.REPEAL, LISTED, sentence, repealing.get() + said.strip(), at).isPresent();
    }

    /** 对《…》作如下修改 is followed by the clauses, which do not name the document again. */
    private void readChangedClause(String sentence, String said, int at) {
        changing.ifPresent(document -> {
            var clause = CHANGED_CLAUSE.matcher(sentence);
            if (clause.find()) {
                labels(clause.group("clauses")).forEach(label -> keep(RelationKind.AMENDMENT, document, label, said, at));
            }
        });
    }

    /** What is printed together with its own notice is no other document; what has a number of its own is one. */
    private void proposePassedOn(Masked sentence, String said, int at) {
        var passedOn = PASSED_ON.matcher(sentence.text);
        while (passedOn.find()) {
            sentence.citations(passedOn.group("span")).stream().filter(cited -> !cited.number().isEmpty())
                    .forEach(cited -> keep(RelationKind.FORWARDING, cited, "", said, at));
        }
    }

    /** @return the last document that was proposed */
    private Optional<Citation> propose(RelationKind kind, Pattern wording, Masked sentence, String said, int at) {
        Optional<Citation> last = Optional.empty();
        var match = wording.matcher(sentence.text);
        while (match.find()) {
            var cited = sentence.citations(signs(match));
            for (int i = 0; i < cited.size(); i++) {
                // 《甲》、《乙》第五条: the clause is of the one that it follows.
                var clauses = i == cited.size() - 1 ? labels(clauses(match)) : List.of("");
                for (var clause : clauses) {
                    keep(kind, cited.get(i), clause, said, at);
                }
            }
            last = cited.isEmpty() ? last : Optional.of(cited.getLast());
        }
        return last;
    }

    private static String signs(Matcher match) {
        for (var group : List.of("signs", "span", "behind")) {
            if (match.pattern().namedGroups().containsKey(group) && match.group(group) != null) {
                return match.group(group);
            }
        }
        return "";
    }

    private static String clauses(Matcher match) {
        return match.pattern().namedGroups().containsKey("clauses") && match.group("clauses") != null ? match.group("clauses") : "";
    }

    private static List<String> labels(String clauses) {
        var labels = new ArrayList<String>();
        ONE_LABEL.matcher(clauses).results().map(MatchResult::group).forEach(label -> labels.add(labels.isEmpty() ? label : above(labels.getLast(), label) + label));
        return labels.isEmpty() ? List.of("") : labels;
    }

    /** 第五条第一款、第二款: the second is of the same article. */
    private static String above(String before, String label) {
        var first = UNIT.matcher(label);
        if (!first.lookingAt()) {
            return "";
        }
        return UNIT.matcher(before).results().filter(unit -> unit.group(1).equals(first.group(1))).findFirst()
                .map(unit -> before.substring(0, unit.start())).orElse("");
    }

    private void keep(RelationKind kind, Citation cited, String clause, String said, int at) {
        boolean itself = cited.title().equals(title) || at >= 0 && own.contains(cited.title()) && !isNamedByTitle(kind, cited);
        if (itself) {
            return;
        }
        var number = cited.number().isEmpty() ? numbers.getOrDefault(cited.title(), "") : cited.number();
        var proposal = new Proposal(kind, cited.title(), number, clause, kind.isDecision() ? day(said) : Optional.empty(), said.strip(), at);
        found.putIfAbsent(proposal.key(), proposal);
    }

    /** A decision to amend 《…》 names it in its own title. */
    private boolean isNamedByTitle(RelationKind kind, Citation cited) {
        return found.values().stream().anyMatch(proposal -> proposal.at() < 0 && proposal.kind() == kind && proposal.title().equals(cited.title()));
    }

    private Optional<LocalDate> day(String said) {
        return day(DAY.matcher(widthFolded(said))).or(() -> inForce);
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return day.find() ? Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String widthFolded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Where clauses are known, that the document as a whole is amended goes without saying. */
    private List<Proposal> withoutWholes() {
        return found.values().stream().filter(proposal -> !proposal.clause().isEmpty() || proposal.kind() != RelationKind.AMENDMENT
                || found.values().stream().noneMatch(other -> other.kind() == proposal.kind() && other.title().equals(proposal.title())
                        && !other.clause().isEmpty())).toList();
    }

    /** A text in which named documents are single signs. */
    private static final class Masked {

        private final String text;
        private final List<Citation> citations;

        private Masked(String text, List<Citation> citations) {
            this.text = text;
            this.citations = citations;
        }

        /** A sign that stands in the text already is no character of any script. */
        static Masked of(String written) {
            var free = written.replaceAll(SIGN, " ");
            return new Masked(mask(free), Citation.in(free));
        }

        private static String mask(String written) {
            var masked = new StringBuilder();
            int from = 0;
            int count = 0;
            for (var cited : Citation.in(written)) {
                masked.append(written, from, cited.start()).append((char) (FIRST_SIGN + count++));
                from = cited.end();
            }
            return masked.append(written.substring(from)).toString();
        }

        Masked part(MatchResult sentence) {
            var own = citations(sentence.group());
            return own.isEmpty() ? new Masked(sentence.group(), List.of()) : new Masked(sentence.group(), citations);
        }

        /** Those whose signs stand in a piece of the text. */
        List<Citation> citations(String piece) {
            var here = new ArrayList<Citation>();
            piece.chars().filter(sign -> sign >= FIRST_SIGN && sign - FIRST_SIGN < citations.size())
                    .forEach(sign -> here.add(citations.get(sign - FIRST_SIGN)));
            return here;
        }

        /** As it was written. */
        String whole(String piece) {
            var whole = new StringBuilder();
            piece.chars().forEach(sign -> {
                if (sign >= FIRST_SIGN && sign - FIRST_SIGN < citations.size()) {
                    var cited = citations.get(sign - FIRST_SIGN);
                    whole.append('《').append(cited.title()).append('》').append(cited.number().isEmpty() ? "" : "（" + cited.number() + "）");
                } else {
                    whole.append((char) sign);
                }
            });
            return whole.toString();
        }
    }
}
