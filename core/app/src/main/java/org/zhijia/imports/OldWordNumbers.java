package org.zhijia.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the automatic numbers of an old Word document as Word does. */
final class OldWordNumbers {

    private static final int LEVELS = 9;
    private static final int BULLET = 23;

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** What stands before a paragraph; of a bullet nothing is written. */
    record Number(boolean isBullet, String text) { }

    /** Empty for a paragraph of no list. */
    Optional<Number> of(Paragraph paragraph) {
        HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
        int level = paragraph.getIlvl();
        if (list == null || level >= LEVELS) {
            return Optional.empty();
        }
        return Optional.of(list.getNumberFormat((char) level) == BULLET ? new Number(true, "") : new Number(false, next(list, level)));
    }

    private String next(HWPFList list, int level) {
        int[] counts = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? start(list, level) : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        // Characters 0 to 8 stand for the numbers of the levels.
        StringBuilder text = new StringBuilder();
        String pattern = Optional.ofNullable(list.getNumberText((char) level)).orElse("");
        for (char letter : pattern.toCharArray()) {
            text.append(letter < LEVELS ? shown(list, letter, counts) : String.valueOf(letter));
        }
        return text + (text.toString().matches(".*[.)]") ? " " : "");
    }

    private static String shown(HWPFList list, int level, int[] counts) {
        int count = counts[level] == 0 ? start(list, level) : counts[level];
        return Numerals.write(count, format(list.getNumberFormat((char) level)));
    }

    private static int start(HWPFList list, int level) {
        return Math.max(1, list.getStartAt((char) level));
    }

    /** The numbers of formats have names in newer files. */
    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 33 -> "ideographDigital";
            case 11, 34, 37, 39 -> "chineseCounting";
            case 14 -> "decimalFullWidth";
            case 18, 28 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 29 -> "ideographEnclosedCircle";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
