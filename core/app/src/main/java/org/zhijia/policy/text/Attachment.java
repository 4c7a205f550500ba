package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/** How a document names its attachments, and how an attachment begins. */
final class Attachment {

    private static final String NUMBER = "(?<number>[\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})?";
    private static final Pattern ALONE = Pattern.compile("(?<word>附件|附表|附录|附图|附)" + NUMBER + "[：:]?");
    private static final Pattern WITH_TITLE = Pattern.compile("(?<word>附件|附表|附录|附图)[ \\u3000]*" + NUMBER + "(?<sign>[：:. \\u3000]+)(?<title>.+)");

    /** At the beginning, or behind a blank or a sign: 1.推荐表, 1.2025年工作要点, but not 1.5. */
    private static final Pattern LISTED = Pattern.compile("(?:^|(?<=[ \\u3000；;，,、]))(?<number>[\\d０-９]{1,3})[ \\u3000]*[.．、](?=[^\\d０-９]|[\\d０-９]{4}年|$)[ \\u3000]*");

    private Attachment() { }

    /** Whether nothing but 附件1 stands on the line. */
    static boolean standsAlone(Line line) {
        return line.plain().length() <= 12 && !line.verbatim() && ALONE.matcher(Forms.squeezed(line.plain())).matches();
    }

    /** The name behind 附件：, with its number, as in 附件：1.推荐表; empty when the line names none. */
    static Optional<String> named(String plain) {
        if (plain.length() > 200 || !plain.startsWith("附件")) {
            return Optional.empty();
        }
        Matcher matcher = WITH_TITLE.matcher(plain);
        boolean colon = matcher.matches() && matcher.group("sign").chars().anyMatch(c -> c == '：' || c == ':');
        return colon && !plain.endsWith("。") ? Optional.of(matcher.group("title").strip()) : Optional.empty();
    }

    /** The names in a list, in order: those that stand beside each other are several, and a line without a number goes on with the name above. */
    static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        boolean numbered = false;
        for (String line : list.lines().toList()) {
            String entry = named(line).orElse(ALONE.matcher(Forms.squeezed(line)).matches() ? "" : line);
            boolean begins = names.isEmpty() || !numbered || line.startsWith("附件") || LISTED.matcher(entry).lookingAt();
            numbered |= LISTED.matcher(entry).lookingAt();
            if (!begins) {
                names.set(names.size() - 1, names.getLast() + entry.strip());
            } else if (!entry.isEmpty()) {
                names.addAll(beside(entry));
            }
        }
        return names;
    }

    /** 1.推荐表  2.汇总表: numbers that go on from each other. */
    private static List<String> beside(String entry) {
        List<String> names = new ArrayList<>();
        Matcher matcher = LISTED.matcher(entry);
        int from = 0;
        int number = 0;
        while (matcher.find()) {
            int next = Numeral.read(matcher.group("number"));
            boolean first = matcher.start() == 0;
            if (first || number > 0 && next == number + 1) {
                if (!first) {
                    names.add(withoutEnd(entry.substring(from, matcher.start())));
                }
                from = matcher.end();
                number = next;
            }
        }
        names.add(entry.substring(from).strip());
        return names;
    }

    private static String withoutEnd(String name) {
        return name.strip().replaceFirst("[；;，,、]$", "");
    }

    /**
     * The part that begins with the line, such as {@code 附件1}.
     *
     * @param expected whether the document has been signed, so that 附件1：推荐表 begins one and no longer names it
     */
    static Optional<String> beginsAt(Line line, boolean expected) {
        String plain = line.plain();
        if (line.verbatim() || plain.isEmpty() || plain.charAt(0) != '附') {
            return Optional.empty();
        }
        Matcher alone = ALONE.matcher(plain.length() <= 12 ? Forms.squeezed(plain) : "");
        if (alone.matches()) {
            return Optional.of(part(alone));
        }
        boolean title = (expected || line.heading() > 0) && plain.length() <= Forms.SHORT && "。；，".indexOf(plain.charAt(plain.length() - 1)) < 0;
        Matcher with = WITH_TITLE.matcher(title ? plain : "");
        return with.matches() && !plain.contains("](") ? Optional.of(part(with)) : Optional.empty();
    }

    private static String part(Matcher matcher) {
        String word = matcher.group("word").equals("附") ? "附件" : matcher.group("word");
        return matcher.group("number") == null ? word : word + Numeral.read(matcher.group("number"));
    }
}
