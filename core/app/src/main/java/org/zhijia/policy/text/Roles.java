package org.zhijia.policy.text;

import java.util.Collections;
import java.util.List;
import org.zhijia.policy.text.Element.Kind;

/** The lines of a text, and what each has been found to be. Lines are counted from 0. */
final class Roles {

    private final List<Line> lines;
    private final Kind[] kinds;

    Roles(List<Line> lines) {
        this.lines = Collections.unmodifiableList(lines);
        this.kinds = new Kind[lines.size()];
    }

    int size() {
        return kinds.length;
    }

    List<Line> lines() {
        return lines;
    }

    Line line(int at) {
        return lines.get(at);
    }

    /** {@code null} while nothing is known of the line. */
    Kind of(int at) {
        return kinds[at];
    }

    /** @param kind {@code null} takes a role back */
    void give(int at, Kind kind) {
        kinds[at] = kind;
    }

    /** @param to the last of them */
    void give(int from, int to, Kind kind) {
        for (int i = from; i <= to; i++) {
            kinds[i] = kind;
        }
    }

    /** Whatever has no role is text. */
    void giveRest(Kind kind) {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kinds[i] == null ? kind : kinds[i];
        }
    }

    /** The next line with words, or the number of lines. */
    int next(int at) {
        int i = at + 1;
        while (i < lines.size() && (lines.get(i).isEmpty() || lines.get(i).isPageNumber())) {
            i++;
        }
        return i;
    }

    /** The line with words before it, or a number below 0. */
    int previous(int at) {
        int i = at - 1;
        while (i >= 0 && (lines.get(i).isEmpty() || lines.get(i).isPageNumber())) {
            i--;
        }
        return i;
    }
}
