package org.zhijia.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.zhijia.view.CardView;

/**
 * Published entries of the current site. Whatever is read here becomes part of what the page being made depends on: it
 * is made anew when one of these entries, or the membership of one of these lists, changes. Each method takes a constant
 * number of database queries, however many entries and sites there are.
 */
public interface Entries {

    Optional<CardView> find(long id);

    /**
     * What a site above has chosen from its tree, to be shown on the sites below it as well.
     *
     * @param siteId the current site or one above it; any other has chosen nothing
     * @return by id; what is not published is missing
     */
    Map<Long, CardView> chosenBy(long siteId, Collection<Long> ids);

    /**
     * At most as many as the query asks for; pinned ones first, then the newest, unless the query says otherwise.
     *
     * @throws IllegalArgumentException when the type has no such field as a condition names
     */
    List<CardView> list(Query query);

    /** How many there are in all, whatever piece the query asks for. */
    long count(Query query);

    /**
     * How many of them have each value of a field: what a filter offers.
     *
     * @param field of the query's type; {@code honours.level} is a column of the group {@code honours}. Conditions on the
     *              same group hold for the rows that are counted
     * @return by the value as forms write it, the most frequent first; at most as many as the query's limit
     */
    Map<String, Long> values(Query query, String field);

    /** How many of them each site has, by its id; a site counts those of all sites below it too. */
    Map<Long, Long> sites(Query query);

    /** What a field must be, written as in a form; a value that the field does not take is nobody's. */
    record Condition(String field, String value) { }

    /** Which entries, in which order, and which piece of the list. Unchanging: each method answers with another query. */
    final class Query {

        private String type = "";
        private String section = "";
        private boolean tree;
        private String below = "";
        private boolean illustrated;
        private List<Condition> conditions = List.of();
        private String words = "";
        private Optional<List<Long>> among = Optional.empty();
        private Optional<List<Long>> leading = Optional.empty();
        private OptionalLong seed = OptionalLong.empty();
        private int offset;
        private int limit;

        private Query() { }

        /** @param limit 1 to 100 */
        public static Query newest(int limit) {
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("limit must be 1 to 100: " + limit);
            }
            return new Query().but(query -> query.limit = limit);
        }

        /** Only of the content type with this key. */
        public Query ofType(String key) {
            return but(query -> query.type = key);
        }

        /** Only of the section with this key and those below it. */
        public Query in(String key) {
            return but(query -> query.section = key);
        }

        /** Those of the sites below the current one too. */
        public Query withSitesBelow() {
            return but(query -> query.tree = true);
        }

        /** Only of this site and those below it; none where it is neither the current site nor one below it. */
        public Query below(String siteKey) {
            return but(query -> query.below = siteKey);
        }

        public Query withCover() {
            return but(query -> query.illustrated = true);
        }

        /**
         * Only those whose field has the value. All conditions hold together; several on columns of one group,
         * {@code honours.level} and {@code honours.year}, hold for one and the same row.
         */
        public Query where(String field, String value) {
            return but(query -> {
                query.conditions = new ArrayList<>(conditions);
                query.conditions.add(new Condition(field, value));
            });
        }

        /** Only those of which a list shows each of the words: in the title or in a text that lists of its type show beside it. */
        public Query titled(String words) {
            return but(query -> query.words = words);
        }

        /** Only those of these ids, at most some hundreds. */
        public Query among(Collection<Long> ids) {
            return but(query -> query.among = Optional.of(List.copyOf(ids)));
        }

        /** These before all others, in the place of pinned ones; the newest of them first. None of them: simply the newest. */
        public Query leading(Collection<Long> ids) {
            return but(query -> query.leading = Optional.of(List.copyOf(ids)));
        }

        /** In an order that looks like chance and stays the same for the same seed, whoever comes or goes. */
        public Query shuffled(long seed) {
            return but(query -> query.seed = OptionalLong.of(seed));
        }

        /** @param offset how many of the list to leave out */
        public Query from(int offset) {
            return but(query -> query.offset = offset);
        }

        private Query but(Consumer<Query> change) {
            var other = new Query();
            other.type = type;
            other.section = section;
            other.tree = tree;
            other.below = below;
            other.illustrated = illustrated;
            other.conditions = conditions;
            other.words = words;
            other.among = among;
            other.leading = leading;
            other.seed = seed;
            other.offset = offset;
            other.limit = limit;
            change.accept(other);
            return other;
        }

        /** A content type's key; empty for all. */
        public String type() {
            return type;
        }

        /** A section's key; empty for all. */
        public String section() {
            return section;
        }

        /** Whether sites below count too. */
        public boolean tree() {
            return tree || !below.isEmpty();
        }

        /** A site's key; empty for the current one. */
        public String below() {
            return below;
        }

        public boolean illustrated() {
            return illustrated;
        }

        public List<Condition> conditions() {
            return List.copyOf(conditions);
        }

        public String words() {
            return words;
        }

        /** Empty for all, which an empty list is not. */
        public Optional<List<Long>> among() {
            return among;
        }

        /** Empty where pinned ones lead. */
        public Optional<List<Long>> leading() {
            return leading;
        }

        public OptionalLong seed() {
            return seed;
        }

        public int offset() {
            return offset;
        }

        public int limit() {
            return limit;
        }
    }
}
