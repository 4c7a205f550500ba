package org.zhijia.plugins.search.words;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The sounds of texts: for each character its readings at one position, whole or only their first letters. */
public final class Sounds extends TokenStream {

    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final List<int[]> texts;
    private final boolean initials;
    private int text;
    private int place;
    private int gap;
    private List<String> readings = List.of();
    private int reading;

    private Sounds(List<String> normals, boolean initials) {
        texts = normals.stream().map(normal -> Characters.of(normal).toArray()).toList();
        this.initials = initials;
    }

    public static Sounds whole(List<String> normals) {
        return new Sounds(normals, false);
    }

    public static Sounds initials(List<String> normals) {
        return new Sounds(normals, true);
    }

    @Override
    public void reset() {
        text = 0;
        place = 0;
        gap = 1;
        readings = List.of();
        reading = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (reading == readings.size()) {
            if (!nextCharacter()) {
                return false;
            }
        }
        increment.setPositionIncrement(reading == 0 ? gap : 0);
        gap = 1;
        term.append(readings.get(reading++));
        return true;
    }

    private boolean nextCharacter() {
        while (text < texts.size() && place == texts.get(text).length) {
            text++;
            place = 0;
            gap = GAP;
        }
        if (text == texts.size()) {
            return false;
        }
        var whole = Pinyin.readings(texts.get(text)[place++]);
        readings = initials ? whole.stream().map(sound -> sound.substring(0, 1)).distinct().toList() : whole;
        reading = 0;
        return true;
    }
}
