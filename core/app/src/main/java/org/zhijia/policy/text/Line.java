package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.platform.Numeral;

/**
 * A line of the source.
 *
 * @param end        behind its line break
 * @param plain      what a reader sees of it
 * @param heading    the hashes in front of it; 0 for none
 * @param verbatim   a line of a table or a fenced block: it has no labels
 * @param afterBlank whether blank lines stand before it, or nothing
 * @param label      in front of it
 */
record Line(int start, int end, String source, String plain, int heading, boolean verbatim, boolean afterBlank, Optional<Label> label) {

    private static final String ENDS = "。；：！？…”’》）】;:!?.)";

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean fenced = false;
        boolean afterBlank = true;
        for (int start = 0; start < text.length();) {
            int end = behindBreak(text, start);
            String source = text.substring(start, end);
            boolean fence = source.startsWith("```") || source.startsWith("~~~");
            int heading = fenced || fence ? 0 : Plain.headingLevel(source);
            boolean verbatim = fenced || fence || source.stripLeading().startsWith("|");
            String plain = Plain.of(source);
            Optional<Label> label = verbatim ? Optional.empty() : Label.at(plain, heading > 0);
            lines.add(new Line(start, end, source, plain, heading, verbatim, afterBlank || heading > 0, label));
            fenced ^= fence;
            afterBlank = !fenced && (source.isBlank() || heading > 0);
            start = end;
        }
        readNumbersWithoutSign(lines);
        return lines;
    }

    /** 一  指导思想 … 二  主要工作: two that follow each other, from 一 on, are numbers though their 、 is missing. */
    private static void readNumbersWithoutSign(List<Line> lines) {
        Map<Integer, Label> row = new HashMap<>();
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Label> missing = lines.get(i).withoutSign();
            Optional<Label> label = missing.or(lines.get(i)::first);
            if (label.isEmpty()) {
                continue;
            }
            int number = label.get().number();
            if (number != last + 1) {
                give(row, last, lines);
                row.clear();
            }
            last = number == last + 1 || number == 1 ? number : 0;
            if (last > 0 && missing.isPresent()) {
                row.put(i, missing.get());
            }
        }
        give(row, last, lines);
    }

    private static void give(Map<Integer, Label> row, int last, List<Line> lines) {
        if (last > 1) {
            row.forEach((at, label) -> lines.set(at, lines.get(at).labelled(label)));
        }
    }

    private Optional<Label> first() {
        return label.filter(found -> found.level() == Label.Level.FIRST);
    }

    private Optional<Label> withoutSign() {
        return verbatim || label.isPresent() ? Optional.empty() : Label.withoutSign(plain);
    }

    private Line labelled(Label found) {
        return new Line(start, end, source, plain, heading, verbatim, afterBlank, Optional.of(found));
    }

    private static int behindBreak(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Without any word: blank, a rule, a mark of a converter. */
    boolean isEmpty() {
        return plain.isEmpty() || isRule();
    }

    boolean isBlank() {
        return source.isBlank();
    }

    boolean isRule() {
        if (plain.length() < 3 && source.strip().length() < 3) {
            return false;
        }
        String marks = source.strip();
        char mark = marks.isEmpty() ? 'x' : marks.charAt(0);
        return (mark == '-' || mark == '*' || mark == '_') && marks.chars().allMatch(c -> c == mark || c == ' ') && marks.length() >= 3;
    }

    /** — 2 —, as pages are numbered. */
    boolean isPageNumber() {
        String text = plain;
        return text.length() <= 12 && text.length() >= 3 && "—–－-".indexOf(text.charAt(0)) >= 0 && "—–－-".indexOf(text.charAt(text.length() - 1)) >= 0
                && text.chars().anyMatch(c -> Numeral.isDigit((char) c)) && text.chars().allMatch(c -> Numeral.isDigit((char) c) || "—–－- ".indexOf(c) >= 0);
    }

    /** Whether a sentence ends here, so that the next line begins something new. */
    boolean isClosed() {
        return plain.isEmpty() || ENDS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    /** Behind its last visible character. */
    int textEnd() {
        return start + source.stripTrailing().length();
    }
}
