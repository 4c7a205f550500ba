package org.zhijia.policy.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zhijia.content.Passage;
import org.zhijia.content.Passage.Kind;
import org.zhijia.policy.comparison.Comparison.Fate;
import org.zhijia.policy.comparison.Comparison.Row;
import org.zhijia.spi.Clause;
import org.zhijia.view.Html;

/** A comparison as pages print it: maps of texts and markup, which themes and the desk can read alike. */
public final class ComparisonView {

    private static final String BETWEEN = " › ";

    private ComparisonView() { }

    /** How many clauses met which fate, those that none met left out: {@code fate}, {@code number}. */
    public static List<Map<String, Object>> counts(Comparison comparison) {
        return Arrays.stream(Fate.values()).filter(fate -> comparison.count(fate) > 0)
                .map(fate -> Map.<String, Object>of("fate", fate.word(), "number", comparison.count(fate))).toList();
    }

    /**
     * Each with {@code fate}, {@code heading} where another one begins, and the markup {@code before} and {@code after}, empty
     * where there is nothing.
     *
     * @param changed whether clauses that say the same in the same place are left out
     */
    public static List<Map<String, Object>> rows(Comparison comparison, boolean changed) {
        var rows = new ArrayList<Map<String, Object>>();
        var heading = "";
        for (var row : comparison.rows()) {
            if (!changed || row.fate() != Fate.SAME) {
                var own = heading(row);
                rows.add(Map.of("fate", row.fate().word(), "heading", own.equals(heading) ? "" : own,
                        "before", new Html(row.before().map(clause -> markup(clause, row, Kind.ADDED)).orElse("")),
                        "after", new Html(row.after().map(clause -> markup(clause, row, Kind.REMOVED)).orElse(""))));
                heading = own;
            }
        }
        return rows;
    }

    private static String heading(Row row) {
        return String.join(BETWEEN, row.after().or(row::before).map(Clause::headings).orElse(List.of()));
    }

    /** @param other the kind of piece that only the other side has */
    private static String markup(Clause clause, Row row, Kind other) {
        var markup = new StringBuilder();
        for (var passage : row.passages()) {
            if (passage.kind() != other) {
                markup.append("<p>");
                if (markup.length() == "<p>".length() && !clause.label().isEmpty()) {
                    markup.append("<span class=\"compare__label\">").append(escaped(clause.label())).append("</span> ");
                }
                passage.pieces().stream().filter(piece -> piece.kind() != other).forEach(piece -> markup.append(piece(piece)));
                markup.append("</p>");
            }
        }
        return markup.toString();
    }

    private static String piece(Passage.Piece piece) {
        return switch (piece.kind()) {
            case REMOVED -> "<del>" + escaped(piece.text()) + "</del>";
            case ADDED -> "<ins>" + escaped(piece.text()) + "</ins>";
            default -> escaped(piece.text());
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
