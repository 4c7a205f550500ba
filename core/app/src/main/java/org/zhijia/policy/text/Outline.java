package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhijia.policy.text.Label.Level;

/**
 * The clauses of a document or of one attachment. The levels have a fixed order, so that a clause finds its place by its own
 * label and by those it stands below, whatever level a document begins with. One thing depends on the document: 一、 stands above
 * the articles where it is a heading before the first of them, and within one elsewhere.
 */
final class Outline {

    private static final int HEADINGS = -10;
    private static final int FIRST_ABOVE_ARTICLES = 2 * Level.ARTICLE.ordinal() - 1;
    private static final int SUBPARAGRAPH = 2 * Level.ARTICLE.ordinal() + 1;
    private static final int PARAGRAPH = 100;
    private static final int LONGEST_HEADING = 60;
    private static final List<String> CLOSINGS = List.of("特此", "以上意见", "以上报告", "以上请示", "妥否", "当否", "请予批复", "请批复", "请遵照执行", "请认真贯彻", "专此");

    private final List<Line> lines;
    private final Anatomy anatomy;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final boolean firstAboveArticles;
    private final boolean articles;
    private final Endings endings;
    private Node current;

    Outline(List<Line> lines, Anatomy anatomy, Anatomy.Scope scope) {
        this.lines = lines;
        this.anatomy = anatomy;
        int article = firstOf(Level.ARTICLE, scope);
        int first = firstOf(Level.FIRST, scope);
        this.articles = article >= 0;
        this.firstAboveArticles = articles && first >= 0 && first < article && isFrame(article, scope);
        this.endings = new Endings(lines, lastLabel(scope));
        for (int i = scope.from(); i < scope.to(); i++) {
            if (anatomy.isBody(i)) {
                read(i);
            } else {
                current = null;
            }
        }
    }

    /** In the order of the text. */
    List<Node> nodes() {
        return nodes;
    }

    /** Lines before which a sentence was broken, by number. */
    List<Integer> breaks() {
        return breaks;
    }

    /** Whether it is a rule in articles. */
    boolean hasArticles() {
        return articles;
    }

    private int firstOf(Level level, Anatomy.Scope scope) {
        for (int i = scope.from(); i < scope.to(); i++) {
            if (anatomy.isBody(i) && lines.get(i).label().filter(label -> label.level() == level).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private int lastLabel(Anatomy.Scope scope) {
        int last = scope.to() - 1;
        while (last >= scope.from() && !(anatomy.isBody(last) && lines.get(last).label().isPresent())) {
            last--;
        }
        return last;
    }

    /** Of the numbers above the first article the last is a heading; one that ends a sentence quotes the articles of another text. */
    private boolean isFrame(int article, Anatomy.Scope scope) {
        for (int i = article - 1; i >= scope.from(); i--) {
            Line line = lines.get(i);
            if (anatomy.isBody(i) && line.label().filter(label -> label.level() == Level.FIRST).isPresent()) {
                return line.heading() > 0 || !line.isClosed();
            }
        }
        return false;
    }

    private void read(int at) {
        Line line = lines.get(at);
        if (line.isEmpty() || line.isPageNumber()) {
            return;
        }
        Optional<Label> label = line.label();
        if (label.isPresent()) {
            begin(Node.Kind.LABELLED, label.get(), rank(label.get().level()), at);
        } else if (isHeading(line)) {
            begin(Node.Kind.HEADING, null, HEADINGS + line.heading(), at);
        } else {
            readParagraph(at);
        }
    }

    private int rank(Level level) {
        return level == Level.FIRST && firstAboveArticles ? FIRST_ABOVE_ARTICLES : 2 * level.ordinal();
    }

    /** A line that a converter took for a heading in the middle of a sentence is none. */
    private boolean isHeading(Line line) {
        boolean sentence = line.plain().length() > LONGEST_HEADING || "。；，、".indexOf(line.plain().charAt(line.plain().length() - 1)) >= 0;
        return line.heading() > 0 && !sentence;
    }

    private void readParagraph(int at) {
        Line line = lines.get(at);
        boolean ending = endings.beginsAt(at, current);
        boolean goesOn = line.verbatim() || !ending && !isNewParagraph(line);
        if (current != null && goesOn) {
            if (line.afterBlank() && !line.verbatim()) {
                breaks.add(at);
            }
            current.add(line, line.verbatim());
            return;
        }
        Node article = current == null ? null : current.article().orElse(null);
        if (ending || isClosing(line)) {
            begin(Node.Kind.PARAGRAPH, null, Level.BOOK.ordinal(), at);
        } else if (article != null) {
            current = article;
            begin(Node.Kind.SUBPARAGRAPH, null, SUBPARAGRAPH, at);
            current.ordinal = 2 + (int) article.children.stream().filter(child -> child != current && child.kind == Node.Kind.SUBPARAGRAPH).count();
        } else if (current != null && current.kind == Node.Kind.LABELLED && !current.isDivision()) {
            current.add(line, true);
        } else {
            // Behind a closing paragraph stands another, not one below it.
            begin(Node.Kind.PARAGRAPH, null, current != null && current.kind == Node.Kind.PARAGRAPH ? current.rank : PARAGRAPH, at);
        }
    }

    /** A blank line alone does not tell: pages break in the middle of sentences. */
    private boolean isNewParagraph(Line line) {
        return current == null || current.isClosed() || line.afterBlank() && !resumes(line);
    }

    private boolean resumes(Line line) {
        char before = current.ownText().isEmpty() ? '。' : current.ownText().charAt(current.ownText().length() - 1);
        boolean open = "，、,".indexOf(before) >= 0 || Character.isIdeographic(before) && Sentences.isUnfinished(current.ownText());
        return open && Sentences.canResume(line.plain());
    }

    private static boolean isClosing(Line line) {
        return line.plain().length() <= LONGEST_HEADING && CLOSINGS.stream().anyMatch(line.plain()::startsWith);
    }

    private void begin(Node.Kind kind, Label label, int rank, int at) {
        Node parent = current;
        while (parent != null && parent.rank >= rank) {
            parent = parent.parent;
        }
        current = new Node(kind, label, parent, rank, at, lines.get(at));
        nodes.add(current);
    }
}
