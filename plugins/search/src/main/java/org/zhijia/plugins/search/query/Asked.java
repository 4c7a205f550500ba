package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.learning.Lessons.Known;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.words.DocumentKey;

/** A question as queries. */
final class Asked {

    /**
     * Of the pairs of characters that were typed, so many have to be somewhere in an entry. A clause may have any one: who
     * asks in other words than the rule finds it by little.
     */
    private static final double SHARE = 0.3;
    /** What is ordered by date has no place further down for what hardly fits, where there is enough that fits well. */
    private static final List<Double> SHARES_BY_DATE = List.of(0.7, 0.5);

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Wording wording;
    private final Question question;
    private final Typed typed;
    private final Map<String, Float> words;
    private final Set<String> variants;
    private final Query entries;
    private final Query units;
    private final Helps helps;
    private final Instant now;

    Asked(Wording wording, Question question, Helps helps, Instant now) throws IOException {
        this.wording = wording;
        this.question = question;
        this.helps = helps;
        this.now = now;
        var synonyms = helps.synonyms();
        typed = Typed.read(question.typed());
        words = typed.words(synonyms);
        variants = typed.variants(synonyms);
        entries = quoted(Conditions.of(question, Schema.IS_ENTRY, now), Schema.WHOLE_EXACT);
        units = quoted(Conditions.of(question, Schema.IS_UNIT, now), Schema.EXACT);
    }

    Question question() {
        return question;
    }

    Typed typed() {
        return typed;
    }

    /** What it means, where that matters: who names a thing wants what is called like this, whatever it means. */
    Optional<float[]> meant() {
        return asks() ? helps.meant().get() : Optional.empty();
    }

    /** What it means, however it was asked; letters and digits alone mean nothing. */
    Optional<float[]> meaning() {
        return HAN.matcher(typed.whole()).find() ? helps.meant().get() : Optional.empty();
    }

    /** How much speaks for places by what was learnt, where that matters. */
    Map<Place, Double> votes() {
        return asks() ? helps.votes() : Map.of();
    }

    /** A question of the officers' that is this one; with the first results only. */
    Optional<Known> known() {
        return helps.known().filter(known -> question.page() == 1);
    }

    /** Which places cite the document number, as officers say. */
    List<Place> citing(DocumentKey number) {
        return helps.citing().apply(number);
    }

    private boolean asks() {
        return question.level() == Level.CLAUSE || typed.question();
    }

    /** What officers' answers must be like to be shown: they hold for the sites below theirs too. */
    Query answering(Place place) {
        return Conditions.ofAnySite(question, place.anchor().isEmpty() ? Schema.IS_ENTRY : Schema.IS_UNIT, now);
    }

    /** All entries that may be found, whatever was typed outside of quotes. */
    Query entries() {
        return entries;
    }

    /** The same, and those that no longer hold. */
    Query entriesWithRepealed() {
        return Conditions.of(question.withRepealed(), Schema.IS_ENTRY, now);
    }

    /** Those that no longer hold, where they are not wanted; none, where they are. */
    Query entriesPast() {
        return new BooleanQuery.Builder().add(entriesWithRepealed(), Occur.FILTER).add(Conditions.of(question, Schema.IS_ENTRY, now), Occur.MUST_NOT).build();
    }

    /** All that are public, on whatever site and whether they hold or not. */
    Query entriesAnywhere() {
        return Conditions.ofPublic(Schema.IS_ENTRY, now);
    }

    /** All units that may be found, likewise. */
    Query units() {
        return units;
    }

    /**
     * Entries that are found, scored by their words: the ways to find them, each finds more than the one before.
     *
     * @param besides what finds others, which have no score then
     */
    List<Query> matchingEntries(Collection<Query> besides) throws IOException {
        return matching(entries, Schema.WHOLE_PAIRS, SHARE, besides);
    }

    /** Units that are found, likewise. */
    List<Query> matchingUnits(Collection<Query> besides) throws IOException {
        return matching(units, Schema.PAIRS, 0, besides);
    }

    /** What to mark where it is shown. */
    Marks marks() {
        Set<String> marks = new LinkedHashSet<>(typed.pieces());
        words.keySet().forEach(word -> marks.addAll(Marks.pairs(word)));
        return new Marks(marks, typed.quoted());
    }

    /** Where all that was typed stands literally: in one piece, with numbers and words of the field written in any way, or each piece of it. */
    Query literal(String field) throws IOException {
        var any = wording.literals(field, variants);
        if (typed.pieces().size() > 1) {
            any.add(Wording.allOf(wording.literals(field, typed.pieces())));
        }
        return Wording.anyOf(any);
    }

    /** Its words as characters. */
    Query singles(String field) throws IOException {
        return wording.singles(field, words);
    }

    /** Its words as pairs of characters. */
    Query pairs(String field) throws IOException {
        return wording.pairs(field, words, 0);
    }

    private List<Query> matching(Query conditions, String pairs, double least, Collection<Query> besides) throws IOException {
        List<Query> ways = new ArrayList<>();
        for (double share : question.sort() == Sort.DATE ? SHARES_BY_DATE : List.<Double>of()) {
            ways.add(Wording.under(conditions, matching(pairs, share, besides)));
        }
        ways.add(Wording.under(conditions, matching(pairs, least, besides)));
        return ways;
    }

    private Query matching(String pairs, double share, Collection<Query> besides) throws IOException {
        var any = new BooleanQuery.Builder();
        any.add(wording.pairs(pairs, words, share), Occur.SHOULD);
        besides.forEach(query -> any.add(Wording.uncounted(query), Occur.SHOULD));
        return any.build();
    }

    private Query quoted(Query conditions, String exact) throws IOException {
        var all = new BooleanQuery.Builder().add(conditions, Occur.FILTER);
        wording.literals(exact, typed.quoted()).forEach(words -> all.add(words, Occur.FILTER));
        return all.build();
    }
}
