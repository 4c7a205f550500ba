package org.zhijia.spi;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One input of a form: a content type's field, a plugin's setting or a theme's setting. One vocabulary, so that one
 * form builder and one validator serve all three.
 *
 * @param key       also the column's name in a content type's table: a lower-case letter, then letters, digits and underscores
 * @param label     as an officer reads it, in Chinese
 * @param kind      what may be entered, and as which Java type {@link Values} holds it
 * @param required  refused when empty
 * @param maxLength in characters, for text; how many, for files and entries; 0 means the kind's own limit
 * @param choices   the allowed values of {@link Kind#CHOICE}
 * @param fields    the columns of a row of {@link Kind#GROUP}
 * @param help      one sentence below the input; may be empty
 * @param initial   the value that holds while nobody has entered one, written as text; may be empty
 * @param type      key of the content type that the entries of {@link Kind#ENTRIES} have; empty for any
 */
public record Field(String key, String label, Kind kind, boolean required, int maxLength, List<Choice> choices,
                    List<Field> fields, String help, String initial, String type) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** The kinds of input, with the Java type of their value. */
    public enum Kind {
        /** One line: String. */ TEXT,
        /** Several lines: String. */ LINES,
        /** Long. */ NUMBER,
        /** LocalDate. */ DATE,
        /** Boolean. */ SWITCH,
        /** One of {@link Field#choices()}: String. */ CHOICE,
        /** {@code #rrggbb}: String. */ COLOUR,
        /** An absolute address or one that begins with a slash: String. */ LINK,
        /** The id of a picture in the site's media library: Long. */ IMAGE,
        /** Ids of files in the site's media library: List of Long. */ FILES,
        /** Ids of entries of the site: List of Long. */ ENTRIES,
        /** Rows of {@link Field#fields()}: List of {@link Values}. */ GROUP
    }

    /** An allowed value and the word that people see for it. */
    public record Choice(String value, String label) {

        public static Choice of(String label) {
            return new Choice(label, label);
        }
    }

    public Field {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a field key: " + key);
        }
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
    }

    public static Field text(String key, String label) {
        return of(key, label, Kind.TEXT);
    }

    public static Field lines(String key, String label) {
        return of(key, label, Kind.LINES);
    }

    public static Field number(String key, String label) {
        return of(key, label, Kind.NUMBER);
    }

    public static Field date(String key, String label) {
        return of(key, label, Kind.DATE);
    }

    public static Field flag(String key, String label) {
        return of(key, label, Kind.SWITCH);
    }

    public static Field colour(String key, String label) {
        return of(key, label, Kind.COLOUR);
    }

    public static Field link(String key, String label) {
        return of(key, label, Kind.LINK);
    }

    public static Field image(String key, String label) {
        return of(key, label, Kind.IMAGE);
    }

    public static Field files(String key, String label) {
        return of(key, label, Kind.FILES);
    }

    public static Field entries(String key, String label) {
        return of(key, label, Kind.ENTRIES);
    }

    public static Field choice(String key, String label, List<Choice> choices) {
        return new Field(key, label, Kind.CHOICE, false, 0, choices, List.of(), "", "", "");
    }

    public static Field group(String key, String label, List<Field> fields) {
        return new Field(key, label, Kind.GROUP, false, 0, List.of(), fields, "", "", "");
    }

    private static Field of(String key, String label, Kind kind) {
        return new Field(key, label, kind, false, 0, List.of(), List.of(), "", "", "");
    }

    public Field mandatory() {
        return new Field(key, label, kind, true, maxLength, choices, fields, help, initial, type);
    }

    public Field max(int most) {
        return new Field(key, label, kind, required, most, choices, fields, help, initial, type);
    }

    public Field help(String sentence) {
        return new Field(key, label, kind, required, maxLength, choices, fields, sentence, initial, type);
    }

    public Field initially(String value) {
        return new Field(key, label, kind, required, maxLength, choices, fields, help, value, type);
    }

    /** Only entries of the content type with this key. */
    public Field ofType(String contentType) {
        return new Field(key, label, kind, required, maxLength, choices, fields, help, initial, contentType);
    }
}
