package org.zhijia.policy.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs below the last number that speak for the whole document and not for the clause above them: when it comes into force and
 * what it repeals, a wish, who was there. What stands directly below a heading is what the heading is for, and to an article such a
 * sentence belongs as its 款.
 */
final class Endings {

    private static final Pattern ATTENDANCE = Pattern.compile("(出席|列席|缺席|请假|记录)[ \\u3000]*[：:].*");
    private static final Pattern FORCE = Pattern.compile("自.{1,30}起(正式|同时)?(施行|实施|执行|生效|废止|失效|停止执行|停止施行)|(同时|即行)(废止|失效|停止执行)");
    private static final int LONGEST_FORCE = 400;
    /** Sections that speak of little else: there such a sentence is at home. */
    private static final Pattern ABOUT_FORCE = Pattern.compile("附则|其他|其它|施行|效期|效力|实施时间|执行时间");
    /** Shorter lines without any mark are names, not a sentence that the next line goes on with. */
    private static final int SENTENCE = 20;

    private final List<Line> lines;
    private final int lastLabel;

    /** @param lastLabel the last line with a number; paragraphs above it end nothing */
    Endings(List<Line> lines, int lastLabel) {
        this.lines = lines;
        this.lastLabel = lastLabel;
    }

    /** @param above the clause that the paragraph stands behind; {@code null} for none */
    boolean beginsAt(int at, Node above) {
        Line line = lines.get(at);
        if (above == null || at < lastLabel || line.verbatim() || above.article().isPresent()) {
            return false;
        }
        if (isAttendance(line)) {
            return above.label == null || !isAttendance(before(at)) && hasSpoken(above, at);
        }
        boolean ends = line.plain().startsWith("希望") || isOfForce(line.plain()) && !isAboutForce(above);
        return ends && hasSpoken(above, at);
    }

    private static boolean isAttendance(Line line) {
        return ATTENDANCE.matcher(line.plain()).matches();
    }

    private static boolean isOfForce(String plain) {
        return plain.length() <= LONGEST_FORCE && (plain.startsWith("《") || plain.startsWith("原《") || Forms.namesItself(plain)) && FORCE.matcher(plain).find();
    }

    private boolean isAboutForce(Node clause) {
        return !lines.get(clause.line).isClosed() && ABOUT_FORCE.matcher(clause.title()).find();
    }

    /** Whether the numbered clause has said more than its heading, and has come to the end of it. */
    private boolean hasSpoken(Node clause, int at) {
        if (clause.label == null || clause.isDivision()) {
            return false;
        }
        Line before = before(at);
        boolean sentence = before.isClosed() && !before.plain().endsWith("：") && !before.plain().endsWith(":");
        boolean heads = before == lines.get(clause.line);
        return sentence || !heads && (before.verbatim() || isNames(before.plain()));
    }

    private static boolean isNames(String plain) {
        return plain.length() < SENTENCE && plain.chars().allMatch(c -> Character.isIdeographic(c) || Plain.isBlank((char) c) || c == '·');
    }

    private Line before(int at) {
        int i = at - 1;
        while (i > 0 && (lines.get(i).isEmpty() || lines.get(i).isPageNumber())) {
            i--;
        }
        return lines.get(i);
    }
}
