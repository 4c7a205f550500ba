package org.zhijia.spi;

import java.util.List;
import java.util.Map;

/**
 * A new kind of entry. Title, summary, Markdown body, cover, tags, pinning and expiry are common to every kind; a
 * content type says what it has beyond them.
 *
 * <p>The values live in typed columns of a table {@code <key>_fields} that the contributor's own migration creates:
 * {@code revision_id bigint primary key references revision(id)} and one column per field, named by the field's key.
 * {@link Field.Kind#FILES}, {@link Field.Kind#ENTRIES} and {@link Field.Kind#GROUP} take a table of their own,
 * {@code <key>_<field key>}, with {@code revision_id}, {@code position} and the columns {@code media_id},
 * {@code entry_id} or the group's field keys. The core writes and reads these tables; rows are never changed.
 *
 * <p>An entry is shown by the layout {@code layouts/<key>}: the theme's, else the contributing plugin's own, else
 * {@code layouts/entry}, which a layout of one's own does well to extend.
 */
public interface ContentType {

    /** Lower-case letters; never changes, for it begins the address of every such entry: {@code /news/2026/1042}. */
    String key();

    /** As officers and readers see it, in Chinese. */
    String title();

    List<Field> fields();

    /** Keys of the fields that a list shows beside title, date and summary; the first ones matter most. */
    default List<String> listed() {
        return List.of();
    }

    /** Whether lists tell its entries as stories, by summary and cover; where one is missing the writer is told. */
    default boolean isStory() {
        return false;
    }

    /**
     * Keys of fields by whose value entries belong together, the closest tie first: {@code honours.title} is a column of the
     * group {@code honours}, of which the first row counts. What an entry's page names as worth reading next shares one
     * of them; where there is none, it shares a tag or the section.
     */
    default List<String> relatedBy() {
        return List.of();
    }

    /** The schema.org type that search engines are told. */
    default String schemaType() {
        return "Article";
    }

    /**
     * The pieces of a body that are cited and found one by one, in reading order. Empty: the body is one piece.
     *
     * @param markdown the body
     */
    default List<Clause> clauses(String markdown) {
        return List.of();
    }

    /**
     * Key of the {@link Field.Kind#FILES} field that keeps what an entry was made of: its words are the body's, so a search
     * need not read them again. Empty: there is none.
     */
    default String originalField() {
        return "";
    }

    /**
     * Whether live entries hold, in one go for all of them.
     *
     * @param live the values of their fields by the entry's id
     * @return by the entry's id; whoever is missing holds always
     */
    default Map<Long, Validity> validity(Map<Long, Values> live) {
        return Map.of();
    }

    /**
     * Completes what an officer or an importer entered, for example by deriving a normal form of a number. Called
     * before a revision is stored; returns the values to store.
     */
    default Values completed(Values entered) {
        return entered;
    }
}
