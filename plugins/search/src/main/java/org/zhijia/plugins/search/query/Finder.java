package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.words.Synonyms;

/** Answers one question from one state of the index. */
final class Finder {

    /** Clauses shown below an entry. */
    private static final int BELOW = 3;
    /** Fewer are next to nothing. */
    private static final int FEW = 3;
    /** How well a title fits of which at least half was typed. */
    private static final double CALLED = 0.8;
    private static final org.apache.lucene.search.Sort NEWEST_FIRST =
            new org.apache.lucene.search.Sort(new SortField(Schema.DATE, SortField.Type.LONG, true), SortField.FIELD_SCORE);

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Question question;
    private final Wording wording;
    private final Asked asked;
    private final Freshness freshness;

    /** By words alone. */
    Finder(IndexSearcher searcher, Question question, Synonyms synonyms, Instant now) throws IOException {
        this(searcher, question, Helps.words(synonyms), now);
    }

    Finder(IndexSearcher searcher, Question question, Helps helps, Instant now) throws IOException {
        this.searcher = searcher;
        this.question = question;
        columns = new Columns(searcher);
        wording = new Wording(searcher);
        asked = new Asked(wording, question, helps, now);
        freshness = new Freshness(columns, now);
    }

    Found find() throws IOException {
        long begun = System.nanoTime();
        if (asked.typed().isBlank()) {
            return found(new Counting(question.filter()), List.of(), Optional.empty(), true, begun);
        }
        if (asked.typed().number().isPresent()) {
            var numbered = new Numbered(searcher, columns, wording, asked, freshness, asked.typed().number().get());
            if (numbered.isMeant()) {
                return numbered(numbered, begun);
            }
        }
        var names = new Names(searcher, columns, wording, asked, asked.entries());
        var units = new Units(searcher, columns, asked, freshness);
        var cited = units.cited(names.like());
        var found = question.level() == Level.CLAUSE ? clauses(units, cited, begun) : entries(units, cited, names, begun);
        return found.without(past(names));
    }

    /** The document that is meant by its title, where it no longer holds and nothing that may be found is called like it. */
    private Optional<Absent> past(Names names) throws IOException {
        if (asked.typed().question()) {
            return Optional.empty();
        }
        var past = new Names(searcher, columns, wording, asked, asked.entriesPast()).like().entrySet().stream().max(Map.Entry.comparingByValue());
        double best = names.like().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (past.isEmpty() || past.get().getValue() < CALLED || past.get().getValue() <= best) {
            return Optional.empty();
        }
        var title = searcher.storedFields().document(past.get().getKey(), Set.of(Schema.S_TITLE)).get(Schema.S_TITLE);
        return Optional.of(new Absent(title, Absent.Cause.PAST));
    }

    /**
     * What is found.
     *
     * @param query   finds it, scored by its words
     * @param akin    whether what means nearly the same was added, for the words find next to nothing
     * @param byWords whether the words find anything
     */
    private record Matched(Query query, Counting counting, boolean akin, boolean byWords) { }

    private interface Ways {

        /** @param akin clauses to find besides, as they mean nearly what was asked; none, where words are enough */
        List<Query> with(List<Ranked> akin) throws IOException;
    }

    private Matched matched(Units units, Ways ways) throws IOException {
        var byWords = matched(ways.with(List.of()), false, true);
        if (byWords.counting().total() >= FEW) {
            return byWords;
        }
        var akin = units.akin();
        return akin.isEmpty() ? byWords : matched(ways.with(akin), true, byWords.counting().total() > 0);
    }

    /** By the strictest of the ways that finds more than next to nothing. */
    private Matched matched(List<Query> ways, boolean akin, boolean byWords) throws IOException {
        for (Query way : ways.subList(0, ways.size() - 1)) {
            var counting = counting(way);
            if (counting.total() >= FEW) {
                return new Matched(way, counting, akin, byWords);
            }
        }
        return new Matched(ways.getLast(), counting(ways.getLast()), akin, byWords);
    }

    private Found numbered(Numbered numbered, long begun) throws IOException {
        var matching = numbered.matching(question.level());
        var counting = counting(matching);
        var page = question.sort() == Sort.DATE ? newest(matching, counting) : page(numbered.best(question.level(), matching), matching, counting);
        var shown = new Hits(searcher, columns, numbered.marks());
        return found(counting, question.level() == Level.CLAUSE ? shown.ofUnits(page) : shown.ofEntries(page, numbered.citing(page, BELOW)), numbered.absent(), true, begun);
    }

    private Found clauses(Units units, Map<Query, Double> cited, long begun) throws IOException {
        var found = matched(units, akin -> units.matching(cited.keySet(), akin));
        var page = question.sort() == Sort.DATE ? newest(found.query(), found.counting())
                : page(units.best(found.query(), cited, found.akin()), found.query(), found.counting());
        return found(found, hits().ofUnits(page), begun);
    }

    private Found entries(Units units, Map<Query, Double> cited, Names names, long begun) throws IOException {
        var entries = new Entries(searcher, columns, asked, freshness, names);
        var found = matched(units, entries::matching);
        var best = units.best(units.matching(cited.keySet(), List.of()).getLast(), cited, found.akin());
        var page = question.sort() == Sort.DATE ? newest(found.query(), found.counting())
                : page(entries.best(found.query(), units, best), found.query(), found.counting());
        return found(found, hits().ofEntries(page, units.of(page.stream().map(Ranked::entry).toList(), best, BELOW)), begun);
    }

    private Hits hits() {
        return new Hits(searcher, columns, asked.marks());
    }

    private Found found(Matched matched, List<Hit> hits, long begun) throws IOException {
        return found(matched.counting(), hits, Optional.empty(), matched.byWords(), begun);
    }

    private Found found(Counting counting, List<Hit> hits, Optional<Absent> absent, boolean byWords, long begun) throws IOException {
        return new Found(counting.total(), hits, counting.facets(), answer(), absent, byWords, false, (System.nanoTime() - begun) / 1_000_000);
    }

    /** What officers have answered before, without the answers that may not be found here. */
    private Optional<Answer> answer() throws IOException {
        List<Hit> answers = new ArrayList<>();
        if (asked.known().isPresent()) {
            for (Place place : asked.known().get().answers()) {
                var voted = Learnt.voted(Map.of(place, 1.0), asked.answering(place), searcher).keySet();
                var found = voted.stream().map(document -> new Ranked(document, place.entry(), 1)).toList();
                answers.addAll(place.anchor().isEmpty() ? hits().ofEntries(found, Map.of(place.entry(), List.of())) : hits().ofUnits(found));
            }
        }
        return asked.known().filter(known -> !answers.isEmpty()).map(known -> new Answer(known.question(), answers));
    }

    private Counting counting(Query matching) throws IOException {
        var counting = new Counting(question.filter());
        searcher.search(matching, counting);
        return counting;
    }

    // Pages ------------------------------------------------------------------------------------------------------------

    private List<Ranked> newest(Query matching, Counting counting) throws IOException {
        if (first() >= counting.total()) {
            return List.of();
        }
        var newest = searcher.search(matching, last(counting), NEWEST_FIRST).scoreDocs;
        return ranked(List.of(newest).subList(Math.min((int) first(), newest.length), newest.length));
    }

    /** A page of those looked at closely, and behind them of all others as the index orders them. */
    private List<Ranked> page(List<Ranked> best, Query matching, Counting counting) throws IOException {
        if (first() >= counting.total()) {
            return List.of();
        }
        int first = (int) first();
        int last = last(counting);
        List<Ranked> page = new ArrayList<>(best.subList(Math.min(first, best.size()), Math.min(last, best.size())));
        if (last > best.size()) {
            page.addAll(ranked(others(best, matching, last)).subList(Math.max(0, first - best.size()), last - best.size()));
        }
        return page;
    }

    private List<ScoreDoc> others(List<Ranked> best, Query matching, int last) throws IOException {
        Set<Integer> seen = new HashSet<>();
        best.forEach(ranked -> seen.add(ranked.document()));
        return List.of(searcher.search(matching, last).scoreDocs).stream().filter(other -> !seen.contains(other.doc)).toList();
    }

    private List<Ranked> ranked(Collection<ScoreDoc> documents) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc document : documents) {
            ranked.add(new Ranked(document.doc, columns.number(document.doc, Schema.ENTRY), 0));
        }
        return ranked;
    }

    private long first() {
        return (question.page() - 1L) * question.size();
    }

    private int last(Counting counting) {
        return (int) Math.min((long) question.page() * question.size(), counting.total());
    }
}
