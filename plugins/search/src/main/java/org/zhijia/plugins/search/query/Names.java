package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Grams;
import org.zhijia.plugins.search.words.Pinyin;

/** Which entries somebody may mean who knows what they are called: by title, abbreviation, sound or document number. */
final class Names {

    private static final int MOST = 100;
    /** Sounding like it is less than being written like it, but more than being an abbreviation of it. */
    private static final double SOUNDS_SAME = 0.95;
    private static final double SOUNDS = 0.55;
    private static final double ROOM = 0.2;
    private static final double IS_NUMBER = 2;
    private static final int LONGEST_SOUND = 40;

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Query entries;

    Names(IndexSearcher searcher, Query entries) {
        this.searcher = searcher;
        this.entries = entries;
        columns = new Columns(searcher);
    }

    /** What finds them, for counting. */
    static List<Query> queries(Typed typed) {
        List<Query> queries = new ArrayList<>();
        var title = title(typed);
        typed.number().ifPresent(number -> queries.add(Wording.term(Schema.NUMBER, number)));
        if (title.codePointCount(0, title.length()) > 1) {
            queries.add(Wording.allOf(Grams.singles(title).stream().distinct().map(single -> Wording.term(Schema.TITLE_SINGLES, single)).toList()));
            var syllables = syllables(title);
            if (syllables.size() > 1) {
                queries.add(Wording.phrase(Schema.SOUNDS, syllables));
            }
            if (isLetters(title) && title.length() <= LONGEST_SOUND) {
                queries.add(Wording.phrase(Schema.INITIALS, List.of(title.split(""))));
            }
        }
        return queries;
    }

    /** Documents of entries and how well their names fit, more than 0. */
    Map<Integer, Double> like(Typed typed) throws IOException {
        Map<Integer, Double> like = new HashMap<>();
        var title = title(typed);
        for (Query query : queries(typed)) {
            for (ScoreDoc found : searcher.search(Wording.under(entries, query), MOST).scoreDocs) {
                like.merge(found.doc, likeness(found.doc, title, typed), Math::max);
            }
        }
        if (typed.number().isPresent()) {
            for (ScoreDoc found : searcher.search(Wording.under(entries, Wording.term(Schema.NUMBER, typed.number().get())), MOST).scoreDocs) {
                like.put(found.doc, IS_NUMBER);
            }
        }
        bySound(title, like);
        like.values().removeIf(likeness -> likeness == 0);
        return like;
    }

    private double likeness(int entry, String title, Typed typed) throws IOException {
        var pieces = typed.cited().isPresent() ? List.of(title) : typed.pieces();
        double best = 0;
        for (String name : columns.names(entry)) {
            best = Math.max(best, Likeness.of(name, title, pieces));
        }
        return best;
    }

    private void bySound(String title, Map<Integer, Double> like) throws IOException {
        var syllables = syllables(title);
        if (syllables.size() > 1) {
            addBySound(Wording.phrase(Schema.SOUNDS, syllables), syllables.size(), like);
        }
        if (isLetters(title) && title.length() > 1 && title.length() <= LONGEST_SOUND) {
            addBySound(Wording.phrase(Schema.INITIALS, List.of(title.split(""))), title.length(), like);
        }
    }

    private void addBySound(Query sounds, int length, Map<Integer, Double> like) throws IOException {
        for (ScoreDoc found : searcher.search(Wording.under(entries, sounds), MOST).scoreDocs) {
            int shortest = Arrays.stream(columns.names(found.doc)).mapToInt(String::length).filter(name -> name >= length).min().orElse(length);
            boolean same = Arrays.stream(columns.names(found.doc)).anyMatch(name -> name.length() == length);
            like.merge(found.doc, same ? SOUNDS_SAME : SOUNDS + ROOM * length / shortest, Math::max);
        }
    }

    /** Of what cites a place, what stands before it. */
    static String title(Typed typed) {
        return typed.cited().map(cited -> Characters.squeezed(cited.title())).filter(title -> !title.isEmpty()).orElse(typed.whole());
    }

    /** How it sounds: characters by their most usual reading, letters cut into syllables; empty where it does not sound. */
    private static List<String> syllables(String title) {
        if (title.length() > 3 * LONGEST_SOUND) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        var letters = new StringBuilder();
        for (int c : title.codePoints().toArray()) {
            if (c < 128 && Character.isLetter(c)) {
                letters.appendCodePoint(c);
                continue;
            }
            if (!addLetters(letters, syllables) || Pinyin.readings(c).isEmpty()) {
                return List.of();
            }
            syllables.add(Pinyin.readings(c).getFirst());
        }
        return addLetters(letters, syllables) ? syllables : List.of();
    }

    private static boolean addLetters(StringBuilder letters, List<String> syllables) {
        if (letters.isEmpty()) {
            return true;
        }
        var cut = Pinyin.syllables(letters.toString());
        letters.setLength(0);
        return syllables.addAll(cut);
    }

    private static boolean isLetters(String title) {
        return title.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
