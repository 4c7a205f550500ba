package org.zhijia.plugins.search.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Filter;
import org.zhijia.plugins.search.query.Level;
import org.zhijia.plugins.search.query.Question;
import org.zhijia.plugins.search.query.Scope;
import org.zhijia.plugins.search.query.Sort;

/**
 * What an address asks for.
 *
 * @param said the parameters that say something, each with a value that it takes
 */
record Inquiry(Map<Parameter, String> said) {

    Inquiry {
        said = Map.copyOf(said);
    }

    static Inquiry of(String words) {
        return new Inquiry(Map.of(Parameter.Q, words));
    }

    /** As people and old links write it: what makes no sense is left out. */
    static Inquiry forgiving(Function<String, String> values) {
        return read(values, (parameter, value) -> { });
    }

    /** @throws WrongParameter for the first value that its parameter does not take */
    static Inquiry strict(Function<String, String> values) {
        return read(values, (parameter, value) -> {
            throw new WrongParameter(parameter.word(), value, parameter.what());
        });
    }

    private interface Misfit {

        void met(Parameter parameter, String value);
    }

    private static Inquiry read(Function<String, String> values, Misfit misfit) {
        var said = new EnumMap<Parameter, String>(Parameter.class);
        for (var parameter : Parameter.values()) {
            var value = values.apply(parameter.word());
            if (value != null && !value.isEmpty()) {
                if (parameter.takes(value)) {
                    said.put(parameter, value);
                } else {
                    misfit.met(parameter, value);
                }
            }
        }
        return new Inquiry(said);
    }

    Optional<String> get(Parameter parameter) {
        return Optional.ofNullable(said.get(parameter));
    }

    String words() {
        return said.getOrDefault(Parameter.Q, "");
    }

    boolean says(Parameter parameter, String value) {
        return value.equals(said.get(parameter));
    }

    int page() {
        return get(Parameter.PAGE).map(Integer::valueOf).orElse(1);
    }

    Optional<LocalDate> asOf() {
        return get(Parameter.AS_OF).map(LocalDate::parse);
    }

    boolean withRepealed() {
        return says(Parameter.REPEALED, "true");
    }

    boolean newestFirst() {
        return says(Parameter.SORT, "date");
    }

    /** Whether it asks for anything but the words. */
    boolean isNarrowed() {
        return said.keySet().stream().anyMatch(parameter -> parameter.facet().isPresent() || parameter == Parameter.AS_OF || parameter == Parameter.REPEALED);
    }

    /** Nothing but words, best first, from the beginning. */
    boolean isPlain() {
        return !isNarrowed() && !newestFirst() && page() == 1;
    }

    /** The same with another value; an empty one says nothing. Whatever changes, one begins on the first page again. */
    Inquiry with(Parameter parameter, String value) {
        var changed = new EnumMap<Parameter, String>(Parameter.class);
        changed.putAll(said);
        changed.remove(Parameter.PAGE);
        changed.remove(parameter);
        if (!value.isEmpty()) {
            changed.put(parameter, value);
        }
        return new Inquiry(changed);
    }

    Inquiry without(Parameter parameter) {
        return with(parameter, "");
    }

    /** Nothing but the words and where to look. */
    Inquiry unnarrowed() {
        var kept = new EnumMap<Parameter, String>(Parameter.class);
        said.forEach((parameter, value) -> {
            if (parameter == Parameter.Q || parameter == Parameter.SCOPE) {
                kept.put(parameter, value);
            }
        });
        return new Inquiry(kept);
    }

    /**
     * To stand behind the path of an address; empty for an inquiry that says nothing. Of the words, as much as the search
     * reads: a page repeats them in a hundred links.
     */
    String query() {
        return said.isEmpty() ? "" : "?" + said.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().word() + "=" + URLEncoder.encode(entry.getKey() == Parameter.Q ? Question.read(entry.getValue()) : entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * @param site    id of the site to look on
     * @param keep    which results to keep
     * @param size    of a page
     */
    Question question(long site, Scope scope, Level level, Filter keep, int size) {
        return new Question(words(), site, scope, level, keep, withRepealed(), asOf(), newestFirst() ? Sort.DATE : Sort.RELEVANCE, page(), size);
    }

    /**
     * Which results to keep.
     *
     * @param values of a facet, as the index writes them, by what the address says
     */
    Filter filter(BiFunction<Facet, String, String> values) {
        var filter = Filter.NONE;
        for (var entry : said.entrySet()) {
            var facet = entry.getKey().facet();
            if (facet.isPresent()) {
                filter = filter.with(facet.get(), values.apply(facet.get(), entry.getValue()));
            }
        }
        return filter;
    }
}
