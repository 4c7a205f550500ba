package org.zhijia.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pictures and files that Markdown refers to by names of its own, and their replacement by media of the site. */
final class BodyReferences {

    private static final Pattern LINK = Pattern.compile("(!?)\\[((?:[^\\[\\]\\\\]|\\\\.)*)]\\(\\s*(<[^>\\n]*>|[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)(\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*\\)");
    private static final Pattern HTML_IMAGE = Pattern.compile("(<img\\b[^>]*?\\bsrc=\")([^\"]+)(\")");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:.*|[/#].*|)");

    private BodyReferences() { }

    /** What the text refers to by relative names. */
    static List<String> in(String markdown) {
        return LINK.matcher(markdown).results().map(BodyReferences::target).filter(target -> !ELSEWHERE.matcher(target).matches()).toList();
    }

    /** All texts within front matter, at any depth. */
    static Stream<String> texts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().flatMap(BodyReferences::texts);
            case Collection<?> list -> list.stream().flatMap(BodyReferences::texts);
            default -> Stream.of(value.toString());
        };
    }

    /**
     * What a place in the text refers to.
     *
     * @param target a relative name, or {@code picture:N}
     * @param shown  whether it is shown as a picture
     * @param words  the link's text or the picture's alternative
     */
    record Reference(String target, boolean shown, String words) { }

    /** @param media the id; empty when there is no such file, and then only the words stay */
    static String replaced(String markdown, Function<Reference, Optional<Long>> media) {
        String linked = LINK.matcher(markdown).replaceAll(link -> Matcher.quoteReplacement(replaced(link, media)));
        return HTML_IMAGE.matcher(linked).replaceAll(image -> Matcher.quoteReplacement(isElsewhere(image.group(2)) ? image.group()
                : media.apply(new Reference(image.group(2), true, "")).map(id -> image.group(1) + "media:" + id + image.group(3)).orElse(image.group(1) + image.group(3))));
    }

    private static String replaced(MatchResult link, Function<Reference, Optional<Long>> media) {
        String target = target(link);
        if (isElsewhere(target)) {
            return link.group();
        }
        String title = link.group(4) == null ? "" : link.group(4);
        return media.apply(new Reference(target, !link.group(1).isEmpty(), link.group(2)))
                .map(id -> link.group(1) + "[" + link.group(2) + "](media:" + id + title + ")")
                .orElse(link.group(2));
    }

    private static boolean isElsewhere(String target) {
        return !target.startsWith("picture:") && ELSEWHERE.matcher(target).matches();
    }

    private static String target(MatchResult link) {
        String target = link.group(3).replaceAll("^<|>$", "");
        try {
            return target.contains("%") ? URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8) : target;
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
