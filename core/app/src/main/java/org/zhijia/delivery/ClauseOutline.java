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

    /** @param name what clauses below it call it; it begins its text */
    private record Node(String url, String label, String name, List<Node> below) {

        static Node of(Clause clause) {
            return new Node("#" + clause.anchor(), clause.label(), clause.text(), new ArrayList<>());
        }

        /** An attachment has no clause for itself: its first one is where it begins. */
        static Node named(String heading, Clause first) {
            return new Node("#" + first.anchor(), "", heading, new ArrayList<>());
        }

        boolean isCalled(String heading) {
            return name.startsWith(heading);
        }

        boolean isOnTheMap() {
            return label.isEmpty() ? !below.isEmpty() : ON_THE_MAP.matcher(label.strip()).matches();
        }

        ClauseView view(boolean inside, int levels) {
            return new ClauseView(url, label, inside && isArticle(label) ? "" : title(name, label),
                    levels == 1 || isArticle(label) ? List.of() : below.stream().filter(Node::isOnTheMap).map(node -> node.view(true, levels - 1)).toList());
        }
    }

    private ClauseOutline() { }

    static List<ClauseView> of(List<Clause> clauses) {
        var roots = tree(clauses);
        var shown = roots.stream().filter(Node::isOnTheMap).toList();
        return (shown.isEmpty() ? roots.stream().filter(node -> !node.label().isEmpty()).toList() : shown).stream()
                .map(node -> node.view(false, LEVELS)).toList();
    }

    private static List<Node> tree(List<Clause> clauses) {
        var roots = new ArrayList<Node>();
        var open = new ArrayList<Node>();
        for (var clause : clauses) {
            int depth = 0;
            while (depth < Math.min(open.size(), clause.headings().size()) && open.get(depth).isCalled(clause.headings().get(depth))) {
                depth++;
            }
            open.subList(depth, open.size()).clear();
            for (var heading : clause.headings().subList(depth, clause.headings().size())) {
                open(Node.named(heading, clause), roots, open);
            }
            open(Node.of(clause), roots, open);
        }
        return roots;
    }

    private static void open(Node node, List<Node> roots, List<Node> open) {
        (open.isEmpty() ? roots : open.getLast().below()).add(node);
        open.add(node);
    }

    // An article has no title: below a chapter its label says enough.
    private static boolean isArticle(String label) {
        return ARTICLE.matcher(label.strip()).matches();
    }

    /** A label has lost the blanks that were typed within it: 一 、经费. */
    private static String behind(String label, String name) {
        int at = 0;
        for (int i = 0; i < label.length(); i++, at++) {
            while (at < name.length() && isBlank(name.charAt(at)) && !isBlank(label.charAt(i))) {
                at++;
            }
            if (at == name.length() || name.charAt(at) != label.charAt(i)) {
                return name;
            }
        }
        return name.substring(at);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String title(String name, String label) {
        var title = END_OF_TITLE.split(behind(label, name).strip(), 2)[0].strip();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
