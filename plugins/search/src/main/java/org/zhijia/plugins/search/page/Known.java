package org.zhijia.plugins.search.page;

import java.util.List;
import java.util.regex.Pattern;
import org.zhijia.plugins.search.words.DocumentKey;
import org.zhijia.plugins.search.words.Normal;

/**
 * Something that can be suggested: a title, or what others often ask.
 *
 * @param text   as readers see it
 * @param folded its normal form
 * @param number document number; empty where it has none
 * @param signs  the number without brackets and the like, see {@link #signs(String)}
 * @param key    the number in the form in which all ways of typing it are one; empty where it has none
 * @param site   that it lies on, or that it was asked on
 * @param sites  on whose pages it is suggested: its own and those above it
 * @param path   of the entry on its site; empty for a question
 * @param often  on how many days it was asked; 0 for a title
 */
record Known(String text, String folded, String number, String signs, String key, long site, List<Long> sites, String path, long often) {

    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

    Known {
        sites = List.copyOf(sites);
    }

    static Known title(String title, String number, long site, List<Long> sites, String path) {
        return new Known(title, Normal.fold(title), number, signs(number), DocumentKey.of(number).map(DocumentKey::key).orElse(""), site, sites, path, 0);
    }

    static Known question(String words, long site, long often) {
        return new Known(words, Normal.fold(words), "", "", "", site, List.of(site), "", often);
    }

    /** The brackets around the year of a number are typed in many ways. */
    static String signs(String number) {
        return number.isEmpty() ? "" : NO_SIGN.matcher(Normal.fold(number)).replaceAll("");
    }

    boolean isQuestion() {
        return path.isEmpty();
    }
}
