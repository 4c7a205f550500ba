package org.zhijia.imports;

import static org.zhijia.imports.WordFile.W;
import static org.zhijia.imports.WordFile.child;
import static org.zhijia.imports.WordFile.elements;
import static org.zhijia.imports.WordFile.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Counts a Word document's automatic numbers as Word does and types them into the paragraphs. Bullets stay lists. */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Boolean> restarted = new HashMap<>();
    private final Document numbering;

    WordNumbers(Document numbering, Optional<Document> styles) {
        this.numbering = numbering;
        elements(numbering.getDocumentElement(), W, "abstractNum").forEach(each -> abstracts.put(each.getAttributeNS(W, "abstractNumId"), each));
        elements(numbering.getDocumentElement(), W, "num").forEach(each -> lists.put(each.getAttributeNS(W, "numId"), each));
        styles.ifPresent(document -> elements(document.getDocumentElement(), W, "style")
                .forEach(each -> this.styles.put(each.getAttributeNS(W, "styleId"), each)));
    }

    void type(Document document) {
        elements(document.getDocumentElement(), W, "p").toList().forEach(this::type);
        // Without the link from style to level, mammoth makes no list of what is typed now.
        elements(numbering.getDocumentElement(), W, "pStyle").toList().forEach(link -> link.getParentNode().removeChild(link));
    }

    private void type(Element paragraph) {
        numbered(paragraph).ifPresent(place -> level(place).filter(level -> !isBullet(level)).ifPresent(level -> {
            prepend(paragraph, next(place, level) + suffix(level));
            silence(paragraph);
        }));
    }

    /** Which list and level a paragraph belongs to. */
    private record Place(String list, int level) { }

    private Optional<Place> numbered(Element paragraph) {
        Optional<Element> own = child(paragraph, "pPr").flatMap(properties -> child(properties, "numPr"));
        Optional<Place> styled = ofStyle(WordFile.style(paragraph), 0);
        String list = own.flatMap(numbers -> child(numbers, "numId")).map(WordFile::value).or(() -> styled.map(Place::list)).orElse("0");
        int level = own.flatMap(numbers -> child(numbers, "ilvl")).map(WordFile::value).map(WordNumbers::number)
                .or(() -> styled.map(Place::level)).orElse(0);
        return "0".equals(list) || !lists.containsKey(list) || level >= LEVELS ? Optional.empty() : Optional.of(new Place(list, level));
    }

    private Optional<Place> ofStyle(String id, int depth) {
        Element style = styles.get(id);
        if (style == null || depth > 10) {
            return Optional.empty();
        }
        Optional<Element> numbers = child(style, "pPr").flatMap(properties -> child(properties, "numPr"));
        Optional<String> list = numbers.flatMap(each -> child(each, "numId")).map(WordFile::value);
        if (list.isEmpty()) {
            return child(style, "basedOn").flatMap(parent -> ofStyle(value(parent), depth + 1));
        }
        int level = numbers.flatMap(each -> child(each, "ilvl")).map(WordFile::value).map(WordNumbers::number)
                .orElseGet(() -> linkedLevel(list.get(), id));
        return Optional.of(new Place(list.get(), level));
    }

    private int linkedLevel(String list, String style) {
        return abstractOf(list).stream().flatMap(each -> elements(each, W, "lvl"))
                .filter(level -> child(level, "pStyle").map(WordFile::value).filter(style::equals).isPresent())
                .map(level -> number(level.getAttributeNS(W, "ilvl"))).findFirst().orElse(0);
    }

    private Optional<Element> abstractOf(String list) {
        return Optional.ofNullable(lists.get(list)).flatMap(num -> child(num, "abstractNumId")).map(id -> abstracts.get(value(id)));
    }

    private Optional<Element> level(Place place) {
        return override(place).flatMap(each -> child(each, "lvl")).or(() -> abstractOf(place.list())
                .flatMap(each -> withLevel(elements(each, W, "lvl").toList(), place.level())));
    }

    private Optional<Element> override(Place place) {
        return withLevel(elements(lists.get(place.list()), W, "lvlOverride").toList(), place.level());
    }

    private static Optional<Element> withLevel(List<Element> elements, int level) {
        return elements.stream().filter(each -> number(each.getAttributeNS(W, "ilvl")) == level).findFirst();
    }

    private static boolean isBullet(Element level) {
        return "bullet".equals(format(level));
    }

    private static String format(Element level) {
        return child(level, "numFmt").map(WordFile::value).orElse("decimal");
    }

    /** Counts on and writes the number as the level's pattern says, for example 第%1条 or %1.%2. */
    private String next(Place place, Element level) {
        int[] counts = counters.computeIfAbsent(value(child(lists.get(place.list()), "abstractNumId").orElseThrow()), id -> new int[LEVELS]);
        restart(place, counts);
        counts[place.level()] = counts[place.level()] == 0 ? start(level) : counts[place.level()] + 1;
        for (int deeper = place.level() + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String pattern = child(level, "lvlText").map(WordFile::value).orElse("%" + (place.level() + 1) + ".");
        return PLACE.matcher(pattern).replaceAll(found -> shown(new Place(place.list(), number(found.group(1)) - 1), counts, level));
    }

    // Two lists of one kind count together, unless the second says where to begin.
    private void restart(Place place, int[] counts) {
        override(place).flatMap(each -> child(each, "startOverride")).map(WordFile::value).map(WordNumbers::number)
                .filter(start -> restarted.putIfAbsent(place.list() + "/" + place.level(), true) == null)
                .ifPresent(start -> counts[place.level()] = start - 1 == 0 ? 0 : start - 1);
    }

    private static int start(Element level) {
        return child(level, "start").map(WordFile::value).map(WordNumbers::number).orElse(1);
    }

    private String shown(Place place, int[] counts, Element asked) {
        Optional<Element> level = level(place);
        int count = counts[place.level()] > 0 ? counts[place.level()] : level.map(WordNumbers::start).orElse(1);
        boolean legal = child(asked, "isLgl").isPresent();
        return Numerals.write(count, legal ? "decimal" : level.map(WordNumbers::format).orElse("decimal"));
    }

    private static String suffix(Element level) {
        String suffix = child(level, "suff").map(WordFile::value).orElse("tab");
        boolean latin = child(level, "lvlText").map(WordFile::value).orElse("").matches(".*[.)]");
        return "nothing".equals(suffix) || !latin ? "" : " ";
    }

    private static void prepend(Element paragraph, String number) {
        Document document = paragraph.getOwnerDocument();
        Element run = document.createElementNS(W, "w:r");
        Element text = document.createElementNS(W, "w:t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(number);
        run.appendChild(text);
        paragraph.insertBefore(run, child(paragraph, "pPr").map(Element::getNextSibling).orElse(paragraph.getFirstChild()));
    }

    private static void silence(Element paragraph) {
        Document document = paragraph.getOwnerDocument();
        Element properties = child(paragraph, "pPr").orElseThrow();
        child(properties, "numPr").ifPresent(properties::removeChild);
        Element numbers = document.createElementNS(W, "w:numPr");
        Element none = document.createElementNS(W, "w:numId");
        none.setAttributeNS(W, "w:val", "0");
        numbers.appendChild(none);
        properties.appendChild(numbers);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
