package org.zhijia.plugins.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a document as people cite it: 第十条第二款, 79条, 第三部分（二）.
 *
 * @param steps from the outermost to the innermost, numbers in digits: {@code 10条, 2款}
 */
public record Reference(List<String> steps) {

    private static final String NUMBER = "[零一二两三四五六七八九十百千0-9]{1,7}";
    /** 第十条, 10条, 第十条之一, and the bracketed （二）, in which 第 and 项 may be left out. */
    private static final Pattern STEP = Pattern.compile(
            "第?\\(?(?<number>" + NUMBER + ")\\)?(?<unit>部分|编|章|节|条|款|项|点)(?:之(?<of>" + NUMBER + "))?|\\((?<bracketed>" + NUMBER + ")\\)");
    private static final Pattern AT_END = Pattern.compile("(?<title>.*?)[\\s,,、的:》]*(?<place>(?:(?:" + STEP.pattern().replaceAll("\\?<\\w+>", "") + ")\\s*)+)$");

    public Reference {
        steps = List.copyOf(steps);
    }

    /** A title and the place in it; what was typed may be just a place. */
    public record Cited(String title, Reference place) {}

    /** What a text that ends with a place cites; empty if it ends otherwise. */
    public static Optional<Cited> cited(String typed) {
        var normal = Normal.fold(typed).strip();
        var match = AT_END.matcher(normal);
        if (normal.length() > 200 || !match.matches()) {
            return Optional.empty();
        }
        var place = read(match.group("place"));
        return Optional.of(new Cited(match.group("title").strip(), place));
    }

    /** The places named in a text, one after the other, such as a clause's citation; none: no steps. */
    public static Reference read(String citation) {
        List<String> steps = new ArrayList<>();
        var match = STEP.matcher(Normal.fold(citation));
        while (match.find()) {
            var typed = match.group("number") != null ? match.group("number") : match.group("bracketed");
            var unit = match.group("unit") != null ? match.group("unit") : "项";
            var of = match.group("of") == null ? "" : Numerals.value(match.group("of")).map(value -> "之" + value).orElse("");
            Numerals.value(typed).ifPresent(value -> steps.add(value + unit + of));
        }
        return new Reference(steps);
    }

    /** Written as one word: {@code 10条/2款}. */
    public String key() {
        return String.join("/", steps);
    }

    /** All that cites this place: itself, and what leaves outer steps away. The longest first. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int from = 0; from < steps.size(); from++) {
            keys.add(String.join("/", steps.subList(from, steps.size())));
        }
        return keys;
    }

    /** The place that holds this one; without any steps when this is the outermost. */
    public Reference outer() {
        return new Reference(steps.subList(0, Math.max(0, steps.size() - 1)));
    }
}
