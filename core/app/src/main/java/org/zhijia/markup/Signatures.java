package org.zhijia.markup;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The close of an official letter (落款), who signs and on which day: told apart by the class {@code signature}, so that
 * a theme can set it to the right.
 */
final class Signatures {

    private static final String DIGITS = "[0-9〇○零一二三四五六七八九十]";
    private static final String DAY = DIGITS + "{4}年" + DIGITS + "{1,3}月" + DIGITS + "{1,3}日";
    // An organ's name; a sentence has its stops, except where 特此通知 goes without.
    private static final String ORGAN = "(?!特此)[^，。；：！？、\\d]{2,30}";
    private static final Pattern CLOSE = Pattern.compile("(" + ORGAN + ")?" + DAY);
    private static final Pattern SIGNED = Pattern.compile(ORGAN);
    private static final int MOST_SIGNERS = 6;

    private Signatures() { }

    static void arrange(Element body) {
        body.children().stream().filter(element -> reads(element, CLOSE)).forEach(Signatures::mark);
    }

    private static void mark(Element day) {
        day.addClass("signature");
        Element signer = day.previousElementSibling();
        for (int signers = 0; signers < MOST_SIGNERS && reads(signer, SIGNED); signers++) {
            signer.addClass("signature");
            signer = signer.previousElementSibling();
        }
    }

    // Names and dates are typed with spaces to fill a line; they are part of neither.
    private static boolean reads(Element element, Pattern pattern) {
        return element != null && element.nameIs("p") && element.children().stream().allMatch(child -> child.nameIs("br"))
                && pattern.matcher(element.text().replaceAll("[\\s\\u3000]", "")).matches();
    }
}
