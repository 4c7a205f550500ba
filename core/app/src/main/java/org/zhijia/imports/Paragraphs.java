package org.zhijia.imports;

import java.util.ArrayList;
import java.util.List;

/** Lines of plain text made into paragraphs: one per line, or several lines each where the text is hard-wrapped. */
final class Paragraphs {

    /** Columns, a Chinese character counting two; longer lines are no typist's. */
    private static final int WIDEST = 110;
    private static final int NARROWEST = 40;

    private Paragraphs() { }

    static List<Block> of(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int wrap = wrapWidth(lines);
        List<Block> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            append(open, line);
            if (!line.isEmpty() && width(line) < wrap || line.isEmpty() || wrap == 0) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void append(StringBuilder open, String line) {
        // A soft break between Chinese characters is nothing; between words it is a space.
        boolean words = !open.isEmpty() && !line.isEmpty() && open.charAt(open.length() - 1) < 0x2E80 && line.charAt(0) < 0x2E80;
        open.append(words ? " " : "").append(line);
    }

    private static void close(StringBuilder open, List<Block> paragraphs) {
        if (!open.toString().isBlank()) {
            paragraphs.add(new Block(Verbatim.markdown(open.toString().strip())));
        }
        open.setLength(0);
    }

    /** From which width on a line is full and goes on in the next; 0 when the lines are paragraphs already. */
    private static int wrapWidth(List<String> lines) {
        int widest = lines.stream().mapToInt(Paragraphs::width).max().orElse(0);
        if (widest > WIDEST || widest < NARROWEST) {
            return 0;
        }
        long full = lines.stream().filter(line -> width(line) >= widest - 4).count();
        long written = lines.stream().filter(line -> !line.isEmpty()).count();
        return full * 4 >= written && full >= 4 ? widest - 4 : 0;
    }

    private static int width(String line) {
        return line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
