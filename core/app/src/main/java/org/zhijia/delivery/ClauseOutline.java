package org.zhijia.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhijia.spi.Clause;
import org.zhijia.view.ClauseView;

/** The map of a document: its labelled clauses, as deep as a reader wants a map to be. */
final class ClauseOutline {

    private static final int LEVELS = 3;
    private static final int LONGEST_TITLE = 24;

    private static final String NUMERAL = "[一二三四五六七八九十百零〇]{1,5}";
    // Parts, chapters, articles, 一、 and （一）; what is counted in digits stands inside of them.
    private static final Pattern ON_THE_MAP = Pattern.compile("第.+|" + NUMERAL + "\\s*[、.．]?|[（(]\\s*" + NUMERAL + "\\s*[）)]");
    private static final Pattern ARTICLE = Pattern.compile("第.+条");
    private static final Pattern END_OF_TITLE = Pattern.compile("[。；：:;\\n]");

    private record Node(Clause clause, List<Node> below) {

        Node(Clause clause) {
            this(clause, new ArrayList<>());
        }

        ClauseView view(boolean inside) {
            return new ClauseView("#" + clause.anchor(), clause.label(), inside && isArticle(clause) ? "" : title(clause),
                    below.stream().map(node -> node.view(true)).toList());
        }
    }

    private ClauseOutline() { }

    static List<ClauseView> of(List<Clause> clauses) {
        var labelled = clauses.stream().filter(clause -> !clause.label().isEmpty() && clause.headings().size() < LEVELS).toList();
        var shown = labelled.stream().filter(ClauseOutline::isOnTheMap).toList();
        return tree(shown.isEmpty() ? labelled : shown).stream().map(node -> node.view(false)).toList();
    }

    private static List<Node> tree(List<Clause> clauses) {
        var roots = new ArrayList<Node>();
        var open = new ArrayList<Node>();
        for (var clause : clauses) {
            int depth = Math.min(clause.headings().size(), open.size());
            open.subList(depth, open.size()).clear();
            var node = new Node(clause);
            (depth == 0 ? roots : open.getLast().below()).add(node);
            open.add(node);
        }
        return roots;
    }

    private static boolean isOnTheMap(Clause clause) {
        return ON_THE_MAP.matcher(clause.label().strip()).matches();
    }

    // An article has no title: below a chapter its label says enough.
    private static boolean isArticle(Clause clause) {
        return ARTICLE.matcher(clause.label().strip()).matches();
    }

    private static String title(Clause clause) {
        var text = clause.text().startsWith(clause.label()) ? clause.text().substring(clause.label().length()) : clause.text();
        var title = END_OF_TITLE.split(text.strip(), 2)[0].strip();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
