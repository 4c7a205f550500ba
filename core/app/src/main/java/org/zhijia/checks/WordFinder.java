package org.zhijia.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds many words in a text at once: a tree of characters is walked from each place of the text, so thousands of words
 * cost no more than a few. Of words that begin at the same place the longest counts, and none begins within another.
 *
 * <p>Width and case make no difference, and characters that nobody sees are passed over.
 */
final class WordFinder {

    private static final int WIDEST_GAP = 10;
    /** Stands where no word is looked for; nobody types it. */
    static final String WALL = "\0";

    private final Node root = new Node();

    /** A word in a text, from {@code start} to before {@code end}. */
    record Hit(int start, int end, Word word) { }

    private static final class Node {

        private final Map<Character, Node> next = new HashMap<>(2);
        private final List<Word> words = new ArrayList<>(0);
        /** A wording ends here that is right, whatever stands in it. */
        private boolean right;

        private Node grow(String letters) {
            Node node = this;
            for (char letter : letters.toCharArray()) {
                node = node.next.computeIfAbsent(folded(letter), key -> new Node());
            }
            return node;
        }
    }

    WordFinder(Collection<Word> words) {
        for (Word word : words) {
            root.grow(word.hasGap() ? word.wording().substring(0, word.wording().indexOf(Word.GAP)) : word.wording()).words.add(word);
            word.within().forEach(right -> root.grow(right).right = true);
        }
    }

    /** In the order of the text. */
    List<Hit> hits(String text) {
        var seen = new Seen(text);
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < seen.length; ) {
            Found found = longest(seen, at);
            found.word.ifPresent(word -> hits.add(new Hit(seen.origin[found.from], seen.origin[found.to - 1] + 1, word)));
            at = Math.max(at + 1, found.to);
        }
        return hits;
    }

    /** What was found at a place; a wording that is right hides what stands in it. */
    private record Found(int from, int to, Optional<Word> word) { }

    private Found longest(Seen text, int from) {
        var best = new Found(from, from, Optional.empty());
        Node node = root;
        for (int at = from; at < text.length; at++) {
            node = node.next.get(text.letters[at]);
            if (node == null) {
                return best;
            }
            if (node.right) {
                best = new Found(from, at + 1, Optional.empty());
            }
            for (Word word : node.words) {
                int end = word.hasGap() ? endBehindGap(text, at + 1, word) : at + 1;
                if (end > best.to && text.isWhole(from, end)) {
                    best = new Found(from, end, Optional.of(word));
                }
            }
        }
        return best;
    }

    /** @return -1 when what should follow does not */
    private static int endBehindGap(Seen text, int from, Word word) {
        var tail = word.wording().substring(word.wording().indexOf(Word.GAP) + 1);
        for (int at = from; at <= from + WIDEST_GAP && at + tail.length() <= text.length; at++) {
            if (text.reads(tail, at)) {
                return at + tail.length();
            }
            if (!Character.isLetterOrDigit(text.letters[at])) {
                return -1;
            }
        }
        return -1;
    }

    /** The text as it is compared, each letter with its place in the original. */
    private static final class Seen {

        private final char[] letters;
        private final int[] origin;
        private int length;

        Seen(String text) {
            letters = new char[text.length()];
            origin = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (Character.getType(text.charAt(i)) != Character.FORMAT) {
                    letters[length] = folded(text.charAt(i));
                    origin[length++] = i;
                }
            }
        }

        boolean reads(String word, int at) {
            for (int i = 0; i < word.length(); i++) {
                if (letters[at + i] != folded(word.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Latin words end at their ends: "app" does not stand in "apple". */
        boolean isWhole(int from, int to) {
            return (from == 0 || !isLatin(from) || !isLatin(from - 1)) && (to == length || !isLatin(to - 1) || !isLatin(to));
        }

        private boolean isLatin(int at) {
            return letters[at] < 128 && Character.isLetterOrDigit(letters[at]);
        }
    }

    private static char folded(char letter) {
        char narrow = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
        return Character.toLowerCase(narrow);
    }
}
