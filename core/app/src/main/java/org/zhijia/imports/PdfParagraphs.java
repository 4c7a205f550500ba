package org.zhijia.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rebuilds paragraphs from lines: by indentation, by lines that end early, by gaps; across pages too. */
final class PdfParagraphs {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–－\\-―─\\s·]*\\d{1,4}[—–－\\-―─\\s·]*|第\\s*\\d+\\s*页.{0,12}|\\d{1,4}\\s*/\\s*\\d{1,4}");

    private final Report report;

    PdfParagraphs(Report report) {
        this.report = report;
    }

    List<String> of(List<List<PdfLine>> pages) {
        List<PdfLine> lines = withoutEdges(pages);
        if (lines.isEmpty()) {
            return List.of();
        }
        float left = margin(lines);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).sorted().skip((long) (lines.size() * 0.9)).findFirst().orElse(0);
        float pitch = pitch(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        PdfLine before = null;
        for (PdfLine line : lines) {
            if (before != null && startsAnew(before, line, left, right, pitch)) {
                paragraphs.add(open.toString());
                open.setLength(0);
            } else if (before != null && before.page() != line.page()) {
                report.kept("第 " + (before.page() + 1) + " 页与第 " + (line.page() + 1) + " 页之间断开的句子已接上");
            }
            append(open, line.text());
            before = line;
        }
        paragraphs.add(open.toString());
        return paragraphs;
    }

    private static boolean startsAnew(PdfLine before, PdfLine line, float left, float right, float pitch) {
        boolean indented = line.x() > left + line.size() * 1.2;
        boolean endedEarly = before.right() < right - before.size() * 1.6;
        boolean resized = Math.abs(before.size() - line.size()) > 0.1 * before.size();
        boolean gap = before.page() == line.page() && line.y() - before.y() > pitch * 1.6;
        return indented || endedEarly || resized || gap;
    }

    private static void append(StringBuilder open, String text) {
        boolean words = !open.isEmpty() && open.charAt(open.length() - 1) < 0x2E80 && text.charAt(0) < 0x2E80;
        open.append(words ? " " : "").append(text);
    }

    /** Where most lines that are not the first of a paragraph begin. */
    private static float margin(List<PdfLine> lines) {
        Map<Integer, Long> starts = lines.stream().collect(Collectors.groupingBy(line -> Math.round(line.x()), Collectors.counting()));
        long often = Math.max(1, lines.size() / 10);
        return starts.entrySet().stream().filter(start -> start.getValue() >= often).map(Map.Entry::getKey)
                .min(Comparator.naturalOrder()).orElse(0);
    }

    private static float pitch(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).page() == lines.get(i - 1).page()) {
                distances.add(lines.get(i).y() - lines.get(i - 1).y());
            }
        }
        return distances.stream().filter(distance -> distance > 0).sorted().skip(distances.size() / 2).findFirst().orElse(Float.MAX_VALUE);
    }

    private List<PdfLine> withoutEdges(List<List<PdfLine>> pages) {
        Set<String> repeated = repeatedEdges(pages);
        List<PdfLine> kept = new ArrayList<>();
        Map<String, Integer> dropped = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                boolean outermost = line.isAtEdge() || line == page.getFirst() || line == page.getLast();
                if (outermost && PAGE_NUMBER.matcher(line.text()).matches()) {
                    numbers.add(line.text());
                } else if (line.isAtEdge() && repeated.contains(unnumbered(line))) {
                    dropped.merge(line.text(), 1, Integer::sum);
                } else {
                    kept.add(line);
                }
            }
        }
        if (!numbers.isEmpty()) {
            report.dropped("页码：" + String.join("、", numbers));
        }
        dropped.forEach((text, times) -> report.dropped("页眉页脚" + Report.quoted(text) + "（" + times + " 处）"));
        return kept;
    }

    /** What stands at the edge of at least three pages, or of both pages of two, whatever number is in it. */
    private static Set<String> repeatedEdges(List<List<PdfLine>> pages) {
        Map<String, Long> times = pages.stream()
                .flatMap(page -> page.stream().filter(PdfLine::isAtEdge).map(PdfParagraphs::unnumbered).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return times.entrySet().stream().filter(edge -> edge.getValue() >= Math.max(2, Math.min(3, pages.size())))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String unnumbered(PdfLine line) {
        return line.text().replaceAll("\\d+", "0").replaceAll("\\s", "");
    }
}
