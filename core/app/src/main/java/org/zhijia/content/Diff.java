package org.zhijia.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.content.Passage.Kind;
import org.zhijia.content.Passage.Piece;

/**
 * The difference of two texts as a Chinese reader would mark it: paragraphs are matched first, then the clauses of those
 * that both have, then the characters of clauses that changed. Chinese has no words between spaces to go by; numbers and
 * Latin words stay whole.
 *
 * @param passages of both texts in reading order; empty lines do not count
 */
public record Diff(List<Passage> passages) {

    private static final Pattern CLAUSE = Pattern.compile("[^，、。；：！？,;]*(?:[，、。；：！？,;]+[”’）》】]*|$)");
    private static final Pattern SIGN = Pattern.compile("(?s)[A-Za-z]+|\\d+|[〇零一二三四五六七八九十百千万]+|\\s+|.");
    private static final Pattern FILE = Pattern.compile("(!?)\\[([^\\]\\n]*)]\\(media:(\\d+)(?:\\s+\"([^\"\\n]*)\")?\\)");
    private static final Pattern HARD_BREAK = Pattern.compile("(?m)\\\\$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    /** Below this share of common pairs of characters two paragraphs, or two runs of clauses, are different ones. */
    private static final double ALIKE = 0.35;
    /** More pairs of paragraphs than this are not compared with each other. */
    private static final int MOST_PAIRS = 40_000;

    public Diff {
        passages = List.copyOf(passages);
    }

    public static Diff of(String before, String after) {
        var passages = new ArrayList<Passage>();
        for (var delta : DiffUtils.diff(paragraphs(before), paragraphs(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                removedOrAdded(Kind.SAME, delta.getSource().getLines(), passages);
            } else {
                replaced(delta.getSource().getLines(), delta.getTarget().getLines(), passages);
            }
        }
        return new Diff(passages);
    }

    /** The difference of two texts in Markdown, without the marks that only the machine needs. */
    public static Diff ofMarkdown(String before, String after) {
        return of(readable(before), readable(after));
    }

    /** The difference of two lines, which are taken to be versions of one. */
    public static Passage ofLine(String before, String after) {
        return Passage.of(clauses(before, after));
    }

    public boolean isEmpty() {
        return passages.stream().allMatch(Passage::isSame);
    }

    /** Characters that came. */
    public int added() {
        return count(Kind.ADDED);
    }

    /** Characters that went. */
    public int removed() {
        return count(Kind.REMOVED);
    }

    private int count(Kind kind) {
        return passages.stream().flatMap(passage -> passage.pieces().stream()).filter(piece -> piece.kind() == kind)
                .mapToInt(piece -> piece.text().codePointCount(0, piece.text().length())).sum();
    }

    /** Backslashes go, files are named; emphasis and headings stay visible, because they are worth a difference. */
    static String readable(String markdown) {
        var files = FILE.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement("〔" + (found.group(1).isEmpty() ? "附件" : "图片") + " "
                + found.group(3) + (found.group(2).isBlank() ? "" : "：" + found.group(2).strip())
                + (found.group(4) == null ? "" : "（" + found.group(4) + "）") + "〕"));
        return ESCAPE.matcher(HARD_BREAK.matcher(files).replaceAll("")).replaceAll("$1");
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
    }

    private static void replaced(List<String> gone, List<String> come, List<Passage> passages) {
        int at = 0;
        int from = 0;
        for (var pair : pairs(gone, come)) {
            removedOrAdded(Kind.REMOVED, gone.subList(at, pair.gone()), passages);
            removedOrAdded(Kind.ADDED, come.subList(from, pair.come()), passages);
            passages.add(ofLine(gone.get(pair.gone()), come.get(pair.come())));
            at = pair.gone() + 1;
            from = pair.come() + 1;
        }
        removedOrAdded(Kind.REMOVED, gone.subList(at, gone.size()), passages);
        removedOrAdded(Kind.ADDED, come.subList(from, come.size()), passages);
    }

    private static void removedOrAdded(Kind kind, List<String> paragraphs, List<Passage> passages) {
        paragraphs.forEach(paragraph -> passages.add(Passage.of(kind, paragraph)));
    }

    /** A paragraph that went and the one that came in its place. */
    record Pair(int gone, int come) { }

    /** The pairs that keep the order and are most alike in sum. */
    static List<Pair> pairs(List<String> gone, List<String> come) {
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            return List.of();
        }
        var goneSigns = gone.stream().map(Likeness::of).toList();
        var comeSigns = come.stream().map(Likeness::of).toList();
        var alike = new double[gone.size()][come.size()];
        var best = new double[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                alike[i][j] = goneSigns.get(i).to(comeSigns.get(j));
                best[i][j] = Math.max(worth(alike[i][j]) + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0, j = 0; i < gone.size() && j < come.size(); ) {
            if (worth(alike[i][j]) > 0 && best[i][j] == worth(alike[i][j]) + best[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static double worth(double alike) {
        return alike < ALIKE ? 0 : alike;
    }

    private static List<Piece> clauses(String before, String after) {
        var pieces = new Pieces();
        for (var delta : DiffUtils.diff(split(CLAUSE, before), split(CLAUSE, after), true).getDeltas()) {
            var gone = String.join("", delta.getSource().getLines());
            var come = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.same(gone);
            } else if (Likeness.of(gone).to(Likeness.of(come)) < ALIKE) {
                int mark = commonMarks(gone, come);
                pieces.replaced(gone.substring(0, gone.length() - mark), come.substring(0, come.length() - mark));
                pieces.same(gone.substring(gone.length() - mark));
            } else {
                signs(gone, come, pieces);
            }
        }
        return pieces.list();
    }

    /** How many punctuation marks at the end both have. */
    private static int commonMarks(String gone, String come) {
        int common = 0;
        while (common < gone.length() && common < come.length() && gone.charAt(gone.length() - 1 - common) == come.charAt(come.length() - 1 - common)
                && !Character.isLetterOrDigit(gone.charAt(gone.length() - 1 - common))
                && !Character.isSurrogate(gone.charAt(gone.length() - 1 - common))) {
            common++;
        }
        return common;
    }

    private static void signs(String before, String after, Pieces pieces) {
        for (AbstractDelta<String> delta : DiffUtils.diff(split(SIGN, before), split(SIGN, after), true).getDeltas()) {
            var gone = String.join("", delta.getSource().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.same(gone);
            } else {
                pieces.replaced(gone, String.join("", delta.getTarget().getLines()));
            }
        }
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).filter(part -> !part.isEmpty()).toList();
    }
}
