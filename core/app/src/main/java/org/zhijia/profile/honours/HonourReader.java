package org.zhijia.profile.honours;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhijia.profile.honours.Columns.Kind;

/** Goes through a text line by line and remembers which honour the names that come are about. */
final class HonourReader {

    private static final Pattern LINE = Pattern.compile("\\n");
    private static final Pattern SENTENCE = Pattern.compile("[。！？!]|[；;](?=[^（）]*(?:被|获|评|授))");
    private static final Pattern CELL = Pattern.compile("[\\t|]");
    private static final Pattern RULE = Pattern.compile("[\\s|:—=_-]*");
    private static final Pattern MARKS = Pattern.compile("[\\s\\u3000]*(?:#{1,6}[\\s\\u3000]+|>[\\s\\u3000]*|[-*+][\\s\\u3000]+)*");

    private final Piece text;
    private final Source source;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private int people;

    /** Whom names are given to; {@code null} while nobody knows. */
    private Draft open;
    /** What the document as a whole is about; {@code null} where it does not say. */
    private Title subject;
    /** Whether what comes is a list of schools or teams. */
    private boolean collective;
    /** The headings of the table that rows belong to; {@code null} outside of one. */
    private Columns table;

    HonourReader(String text) {
        this.text = new Piece(text, 0);
        this.source = Source.of(text);
    }

    /** An award while names may still come. */
    private static final class Draft {

        private final Honour honour;
        private final Title title;
        private OptionalInt claimed;
        private final List<Mention> people = new ArrayList<>();
        private final int start;
        private int end;
        private final boolean told;

        /** @param told whether a sentence awards it, and not only a heading names it */
        Draft(Honour honour, Title title, OptionalInt claimed, Piece passage, boolean told) {
            this.honour = honour;
            this.title = title;
            this.claimed = claimed;
            this.start = passage.start();
            this.end = passage.end();
            this.told = told;
        }

        Award award() {
            return new Award(honour, claimed, people, start, end);
        }

        boolean isNothing() {
            return people.isEmpty() && !told;
        }

        /** Whether a list further down names all whom this sentence speaks of. */
        boolean isToldBy(Draft list) {
            return list != this && !list.people.isEmpty() && list.people.size() > people.size() && title.isLike(list.title.name())
                    && people.stream().allMatch(person -> list.people.stream().anyMatch(other -> other.name().equals(person.name())));
        }
    }

    HonourText read() {
        text.split(LINE).forEach(this::line);
        merge();
        if (people >= HonourText.MOST_PEOPLE) {
            remarks.add("名字超过 " + HonourText.MOST_PEOPLE + " 个，后面的没有读，请分几次导入。");
        }
        return new HonourText(text.text(), drafts.stream().filter(draft -> !draft.isNothing()).map(Draft::award).toList(), List.copyOf(remarks));
    }

    private void line(Piece raw) {
        var line = raw.without(MARKS).strip();
        if (line.isEmpty() || row(raw) || subject(line) || sentences(line) || heading(line) || roster(line)) {
            return;
        }
        if (line.text().length() > 30 || line.text().contains("。")) {
            close();
        }
    }

    private void close() {
        open = null;
        collective = false;
        table = null;
    }

    private boolean subject(Piece line) {
        var title = Heading.ofDocument(line.text());
        title.ifPresent(found -> subject = found);
        return title.isPresent() && !line.text().contains("。");
    }

    /** A row of a table, or of its headings. */
    private boolean row(Piece line) {
        if (line.text().indexOf('\t') < 0 && line.text().indexOf('|') < 0) {
            table = line.text().isBlank() ? table : null;
            return false;
        }
        if (RULE.matcher(line.text()).matches()) {
            return true;
        }
        var cells = cells(line);
        var headings = Columns.of(cells);
        if (headings.isPresent()) {
            table = headings.get();
            return true;
        }
        if (table != null) {
            table.people().forEach(columns -> person(columns, cells, line));
        }
        return table != null;
    }

    /** With empty ones: columns are counted. */
    private static List<Piece> cells(Piece line) {
        var cells = new ArrayList<Piece>();
        var inside = line.text().startsWith("|") ? line.from(1) : line;
        var match = CELL.matcher(inside.text());
        int from = 0;
        while (match.find()) {
            cells.add(inside.part(from, match.start()).strip());
            from = match.end();
        }
        cells.add(inside.from(from).strip());
        return cells;
    }

    private void person(Map<Kind, Integer> columns, List<Piece> cells, Piece row) {
        var name = Columns.cell(columns, Kind.NAME, cells);
        if (name.isEmpty()) {
            return;
        }
        var unit = Columns.cell(columns, Kind.UNIT, cells).text();
        var draft = drafted(columns, cells, row);
        var found = Roster.one(name).or(() -> Optional.of(name).filter(cell -> PersonName.isPossible(cell.text())).map(cell -> Mention.of(cell, "")));
        found.ifPresentOrElse(mention -> add(draft, List.of(mention.at(unit)), row),
                () -> remarks.add("姓名一栏里的“" + shortened(name.text()) + "”不像一个人的名字，没有列入。"));
    }

    /** The award that a row is about: what it leaves empty holds on from the row above. */
    private Draft drafted(Map<Kind, Integer> columns, List<Piece> cells, Piece row) {
        var typed = Columns.cell(columns, Kind.TITLE, cells).text();
        var title = Title.of(typed).or(() -> typed.isEmpty() ? Optional.empty() : Optional.of(new Title(typed.replaceAll("[“”\"\\s]", ""), OptionalInt.empty(), "")))
                .orElseGet(() -> open != null ? open.title : subject != null ? subject : new Title("", OptionalInt.empty(), ""));
        var read = source.honour(title, Columns.cell(columns, Kind.BODY, cells).text());
        var level = Level.read(Columns.cell(columns, Kind.LEVEL, cells).text());
        var year = Title.year(Columns.cell(columns, Kind.YEAR, cells).text() + "年");
        var honour = new Honour(read.title(), level.isEmpty() ? read.level() : level, year.isPresent() ? year : read.year(), read.grantedBy());
        if (open != null && (open.honour.equals(honour) || typed.isEmpty() && open.title == title)) {
            return open;
        }
        return drafts.stream().filter(draft -> draft.honour.equals(honour)).findFirst().map(this::reopen)
                .orElseGet(() -> begin(new Draft(honour, title, OptionalInt.empty(), row, true)));
    }

    private Draft reopen(Draft draft) {
        open = draft;
        return draft;
    }

    private boolean sentences(Piece line) {
        boolean any = false;
        for (var sentence : line.split(SENTENCE)) {
            for (var grant : Grant.in(sentence)) {
                any = true;
                take(grant, sentence);
            }
        }
        return any;
    }

    private void take(Grant grant, Piece sentence) {
        if (grant.title().isCollective()) {
            skip(grant.title());
            return;
        }
        collective = false;
        var draft = begin(new Draft(source.honour(grant.title(), grant.body()), grant.title(), grant.claimed(), sentence, true));
        add(draft, grant.people(), sentence);
        open = grant.open() || grant.people().isEmpty() ? draft : null;
    }

    private boolean heading(Piece line) {
        var colon = colon(line);
        var whole = Heading.of(line.text());
        if (whole.isPresent()) {
            return begin(whole.get(), line);
        }
        if (colon < 0) {
            return false;
        }
        var head = Heading.of(line.text().substring(0, colon + 1));
        var rest = Roster.read(line.from(colon + 1));
        if (head.isEmpty() || rest.isEmpty() && !head.get().title().isCollective()) {
            return false;
        }
        begin(head.get(), line);
        if (!collective) {
            add(open, rest, line);
        }
        return true;
    }

    private static int colon(Piece line) {
        int full = line.text().indexOf('：');
        int half = line.text().indexOf(':');
        return full < 0 ? half : half < 0 ? full : Math.min(full, half);
    }

    private boolean begin(Heading heading, Piece line) {
        if (heading.title().isCollective()) {
            skip(heading.title());
        } else {
            collective = false;
            begin(new Draft(source.honour(heading.title(), ""), heading.title(), heading.claimed(), line, false));
        }
        return true;
    }

    private Draft begin(Draft draft) {
        drafts.add(draft);
        open = draft;
        return draft;
    }

    private void skip(Title title) {
        remarks.add("“" + shortened(title.name()) + "”是集体荣誉，没有列入。");
        open = null;
        collective = true;
    }

    private boolean roster(Piece line) {
        if (collective || open == null && subject == null) {
            return false;
        }
        var found = Roster.read(line);
        if (found.isEmpty()) {
            return false;
        }
        if (open == null) {
            begin(new Draft(source.honour(subject, ""), subject, OptionalInt.empty(), line, true));
        }
        add(open, found, line);
        return true;
    }

    private void add(Draft draft, List<Mention> found, Piece passage) {
        var taken = found.subList(0, Math.min(found.size(), HonourText.MOST_PEOPLE - people));
        people += taken.size();
        draft.people.addAll(taken);
        if (!taken.isEmpty()) {
            draft.end = Math.max(draft.end, passage.end());
        }
    }

    /** A sentence that names the first of many, and the list that names all of them, are one award. */
    private void merge() {
        for (var sentence : List.copyOf(drafts)) {
            drafts.stream().filter(sentence::isToldBy).findFirst().ifPresent(list -> {
                list.claimed = list.claimed.isPresent() ? list.claimed : sentence.claimed;
                drafts.remove(sentence);
            });
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
