package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Grams;
import org.zhijia.plugins.search.words.Pinyin;

/** Which entries somebody may mean who knows what they are called: by title, abbreviation or sound. */
final class Names {

    private static final int MOST = 100;
    /** Sounding like it is less than being written like it, but more than being an abbreviation of it. */
    private static final double SOUNDS_SAME = 0.95;
    private static final double SOUNDS = 0.55;
    private static final double ROOM = 0.2;
    private static final int LONGEST_SOUND = 40;
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Wording wording;
    private final Query entries;
    private final Typed typed;
    private final String title;
    private final Map<Integer, Double> like;

    /** @param entries those that may be meant */
    Names(IndexSearcher searcher, Columns columns, Wording wording, Asked asked, Query entries) throws IOException {
        this.searcher = searcher;
        this.columns = columns;
        this.wording = wording;
        this.entries = entries;
        typed = asked.typed();
        title = title(typed);
        like = mayBeName() ? look() : Map.of();
    }

    /** What finds all that may be meant. */
    List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        if (mayBeName()) {
            queries.add(written());
            for (var sounds : sounds().entrySet()) {
                queries.add(wording.phrase(sounds.getKey(), sounds.getValue()));
            }
        }
        return queries;
    }

    /** Nothing is called by one character. */
    private boolean mayBeName() {
        return title.codePointCount(0, title.length()) > 1;
    }

    /** Documents of entries and how well their names fit, more than 0. */
    Map<Integer, Double> like() {
        return like;
    }

    private Map<Integer, Double> look() throws IOException {
        Map<Integer, Double> like = new HashMap<>();
        for (ScoreDoc found : found(written())) {
            like.put(found.doc, likeness(found.doc));
        }
        for (var sounds : sounds().entrySet()) {
            addBySound(sounds.getKey(), sounds.getValue(), like);
        }
        like.values().removeIf(likeness -> likeness == 0);
        return like;
    }

    private ScoreDoc[] found(Query names) throws IOException {
        return searcher.search(Wording.under(entries, names), MOST).scoreDocs;
    }

    /** All characters of it, in any order. */
    private Query written() throws IOException {
        return wording.all(Schema.TITLE_SINGLES, new LinkedHashSet<>(Grams.singles(title)));
    }

    private double likeness(int entry) throws IOException {
        var pieces = typed.cited().isPresent() ? List.of(title) : typed.pieces();
        double best = 0;
        for (String name : columns.names(entry)) {
            best = Math.max(best, Likeness.of(name, title, pieces));
        }
        return best;
    }

    private void addBySound(String field, List<String> sounds, Map<Integer, Double> like) throws IOException {
        int length = sounds.size();
        for (ScoreDoc found : found(wording.phrase(field, sounds))) {
            int shortest = Arrays.stream(columns.names(found.doc)).mapToInt(String::length).filter(name -> name >= length).min().orElse(length);
            like.merge(found.doc, shortest == length ? SOUNDS_SAME : SOUNDS + ROOM * length / shortest, Math::max);
        }
    }

    /** Of what cites a place, what stands before it. */
    static String title(Typed typed) {
        return typed.cited().map(cited -> Characters.squeezed(cited.title())).filter(title -> !title.isEmpty()).orElse(typed.whole());
    }

    /** How it sounds, by the field that has sounds of this kind. */
    private Map<String, List<String>> sounds() {
        Map<String, List<String>> sounds = new LinkedHashMap<>();
        syllables(title).ifPresent(syllables -> sounds.put(Schema.SOUNDS, syllables));
        initials(title).ifPresent(initials -> sounds.put(Schema.INITIALS, initials));
        return sounds;
    }

    /** How it sounds: characters by their most usual reading, letters cut into syllables; empty where it does not sound. */
    private static Optional<List<String>> syllables(String title) {
        if (title.length() > LONGEST_SOUND * 3) {
            return Optional.empty();
        }
        List<String> syllables = new ArrayList<>();
        for (String single : Grams.singles(title)) {
            var sound = sound(single);
            if (sound.isEmpty()) {
                return Optional.empty();
            }
            syllables.addAll(sound);
        }
        return syllables.size() > 1 ? Optional.of(syllables) : Optional.empty();
    }

    private static List<String> sound(String single) {
        if (LETTERS.matcher(single).matches()) {
            return Pinyin.syllables(single);
        }
        var readings = Pinyin.readings(single.codePointAt(0));
        return readings.isEmpty() ? List.of() : readings.subList(0, 1);
    }

    private static Optional<List<String>> initials(String title) {
        return LETTERS.matcher(title).matches() && title.length() <= LONGEST_SOUND ? Optional.of(List.of(title.split(""))) : Optional.empty();
    }
}
