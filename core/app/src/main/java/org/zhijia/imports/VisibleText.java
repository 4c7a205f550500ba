package org.zhijia.imports;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The characters of a piece of HTML that ink is used for, in reading order. */
final class VisibleText {

    /** Blanks of any width, and what has none. */
    private static final String NO_INK = "[\\s\\p{Z}\\p{Cf}\\p{Cc}]+";
    /** Dots in front of items of lists, where somebody typed them. */
    private static final String MARKS = "[·•●○◦■□▪▫◆◇➢✓✔§\\uE000-\\uF8FF]+";

    private VisibleText() { }

    static String of(Element body) {
        return body.wholeText().replaceAll(NO_INK, "");
    }

    /** Runs of characters that are in the first text and not in the second, without mere dots. */
    static List<String> missing(String seen, String kept) {
        List<Integer> before = seen.codePoints().boxed().toList();
        List<Integer> after = kept.codePoints().boxed().toList();
        return DiffUtils.diff(before, after).getDeltas().stream().map(AbstractDelta::getSource)
                .map(source -> source.getLines().stream().map(Character::toString).collect(Collectors.joining()))
                .filter(gone -> !gone.isEmpty() && !gone.matches(MARKS)).toList();
    }
}
