package org.zhijia.plugins.search.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document number (发文字号), however it was typed: 通教工〔2019〕1号, 通教工[2019]第01号, 通教工2019-1.
 *
 * @param issuer  in normal form; empty where only year and serial were typed
 * @param serial  without zeros before it
 * @param certain whether nothing else is written like this; 公告2019年第1号 may be a title, and 活动室2019-1 anything
 */
public record DocumentKey(String issuer, String year, String serial, boolean certain) {

    private static final Pattern NUMBER = Pattern.compile("(?<issuer>[\\p{IsHan}a-z]{0,30})(?<open>[\\[(〔【﹝{<])?(?<year>(?:19|20)\\d\\d)(?<word>年)?[\\])〕】﹞}>]?"
            + "(?<sign>[-第,,])?0*(?<serial>[1-9]\\d{0,5})(?<end>号)?");

    public static Optional<DocumentKey> of(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        var match = NUMBER.matcher(Normal.fold(typed).replaceAll("[\\s《》\"“”'‘’]+", ""));
        if (!match.matches()) {
            return Optional.empty();
        }
        var issuer = match.group("issuer");
        if (issuer.isEmpty()) {
            // 2026-7 is a month.
            return match.group("end") == null ? Optional.empty() : Optional.of(new DocumentKey("", match.group("year"), match.group("serial"), false));
        }
        boolean bare = match.group("word") == null && match.group("sign") == null && match.group("end") != null;
        return Optional.of(new DocumentKey(issuer, match.group("year"), match.group("serial"), match.group("open") != null || bare));
    }

    /** The same for every way of typing one number, and for no other number. */
    public String key() {
        return issuer + "/" + year + "/" + serial;
    }

    /** Of whatever issuer. */
    public DocumentKey ofAnyIssuer() {
        return new DocumentKey("", year, serial, false);
    }

    /** As texts say it, in normal form without punctuation. */
    public List<String> literals() {
        return Stream.of("", "0", "第", "年", "年第").map(before -> issuer + year + before + serial + "号").toList();
    }

    /** As officials write it. */
    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + serial + "号";
    }
}
