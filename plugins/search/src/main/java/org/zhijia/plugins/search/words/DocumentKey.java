package org.zhijia.plugins.search.words;

import java.util.Optional;
import java.util.regex.Pattern;

/** One key for a document number (发文字号), however it was typed: 通教工〔2019〕1号, 通教工[2019]第01号, 通教工2019-1. */
public final class DocumentKey {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<issuer>[\\p{IsHan}a-z]{1,30})[\\[(〔【﹝{<]?(?<year>(?:19|20)\\d\\d)年?[\\])〕】﹞}>]?[-第,,]?0*(?<serial>[1-9]\\d{0,5})号?");

    private DocumentKey() { }

    public static Optional<String> of(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        var match = NUMBER.matcher(Normal.fold(typed).replaceAll("[\\s《》\"“”]+", ""));
        return match.matches() ? Optional.of(match.group("issuer") + "/" + match.group("year") + "/" + match.group("serial")) : Optional.empty();
    }
}
