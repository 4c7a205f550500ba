package org.zhijia.profile.daily;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhijia.typeface.Face;

/**
 * Words broken into lines as Chinese is set: no stop begins a line and no opening bracket ends one. Of all ways that take the
 * fewest lines it is the one whose lines are about equally long and end where the voice rests.
 */
final class Lines {

    private static final String MORE = "……";
    private static final Pattern REST = Pattern.compile(".*[，。！？；：、…—”’》）]\\s*");
    /** As much as a line that is shorter than the others by four tenths of the width, where there are but two lines. */
    private static final double NO_REST = 0.64;

    private final Face face;
    private final double size;
    private final double width;
    /** What cannot be broken any further, and where each piece begins if all stood on one line. */
    private final List<String> pieces = new ArrayList<>();
    private final double[] begins;

    private Lines(Face face, double size, String words, double width) throws IOException {
        this.face = face;
        this.size = size;
        this.width = width;
        collect(words);
        begins = new double[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            begins[i + 1] = begins[i] + face.width(pieces.get(i), size);
        }
    }

    /**
     * @param width in the unit of the size
     * @param most  lines; what does not fit gives way to an ellipsis
     */
    static List<String> of(Face face, double size, String words, double width, int most) throws IOException {
        var lines = new Lines(face, size, words, width);
        return lines.count() > most ? lines.shortened(most) : lines.balanced();
    }

    /** How many lines the words take. */
    static int count(Face face, double size, String words, double width) throws IOException {
        return new Lines(face, size, words, width).count();
    }

    private void collect(String words) throws IOException {
        var breaks = BreakIterator.getLineInstance(Locale.CHINA);
        breaks.setText(words);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var piece = words.substring(start, end);
            if (face.width(piece.stripTrailing(), size) <= width) {
                pieces.add(piece);
            } else {
                // An address, say: it has no place to break, and is broken anywhere.
                piece.codePoints().forEach(character -> pieces.add(Character.toString(character)));
            }
        }
    }

    private int count() throws IOException {
        return greedy().size();
    }

    private List<String> greedy() throws IOException {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int to = 1; to <= pieces.size(); to++) {
            if (to == pieces.size() || length(from, to + 1) > width) {
                lines.add(line(from, to));
                from = to;
            }
        }
        return lines;
    }

    private List<String> shortened(int most) throws IOException {
        var kept = new ArrayList<>(greedy().subList(0, most));
        var last = kept.removeLast();
        while (!last.isEmpty() && (face.width(last + MORE, size) > width || REST.matcher(last).matches())) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last + MORE);
        return kept;
    }

    /** The cheapest way to as many lines as are needed: the last line of each is tried at all places. */
    private List<String> balanced() throws IOException {
        int lines = count();
        int end = pieces.size();
        double[][] cost = new double[lines + 1][end + 1];
        int[][] from = new int[lines + 1][end + 1];
        Arrays.stream(cost).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int to = 1; to <= end; to++) {
                for (int start = to - 1; start >= 0 && length(start, to) <= width; start--) {
                    double sum = cost[line - 1][start] + cost(start, to, lines);
                    if (sum < cost[line][to]) {
                        cost[line][to] = sum;
                        from[line][to] = start;
                    }
                }
            }
        }
        var way = new LinkedList<String>();
        for (int line = lines, to = end; line > 0; to = from[line][to], line--) {
            way.addFirst(line(from[line][to], to));
        }
        return way;
    }

    private double cost(int from, int to, int lines) throws IOException {
        double uneven = (length(from, to) - begins[pieces.size()] / lines) / width;
        boolean rests = to == pieces.size() || REST.matcher(pieces.get(to - 1)).matches();
        // Few lines are read like verse, many like prose.
        return uneven * uneven + (rests ? 0 : NO_REST / (lines * lines));
    }

    /** Without the space at its end. */
    private double length(int from, int to) throws IOException {
        var last = pieces.get(to - 1);
        return begins[to - 1] - begins[from] + face.width(last.stripTrailing(), size);
    }

    private String line(int from, int to) {
        return String.join("", pieces.subList(from, to)).stripTrailing();
    }
}
