package org.zhijia.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as people see them. They never become paths: on disk a file is named by its hash. */
final class FileName {

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    // Control characters, and those that turn the direction of writing: "gpj.exe" must not read as "exe.jpg".
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final int LONGEST = 200;

    private FileName() { }

    /** The name without folders and hidden characters, with the ending that its content deserves. */
    static String tidy(String name, Kind kind) {
        String bare = INVISIBLE.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceAll("").strip();
        String stem = kind.fits(bare) ? bare.substring(0, bare.lastIndexOf('.')) : withoutOtherEnding(bare);
        String ending = "." + (kind.fits(bare) ? ending(bare) : kind.ending());
        String words = stem.isBlank() ? "文件" : stem.strip();
        return words.substring(0, words.offsetByCodePoints(0,
                words.codePointCount(0, Math.min(words.length(), LONGEST - ending.length())))) + ending;
    }

    // What follows the last dot is an ending only when it looks like one: "第1.2节" has none.
    private static String withoutOtherEnding(String name) {
        return name.replaceFirst("\\.[A-Za-z][A-Za-z0-9]{0,4}$", "");
    }

    /** In lower case, without the dot; empty when there is none. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** For a path and for the {@code filename*} of RFC 6266. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
