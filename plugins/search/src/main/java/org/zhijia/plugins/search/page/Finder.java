package org.zhijia.plugins.search.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Links;
import org.zhijia.api.PluginSettings;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.SearchPlugin;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.log.Dictionary;
import org.zhijia.plugins.search.log.Pin;
import org.zhijia.plugins.search.log.Pins;
import org.zhijia.plugins.search.log.SearchLog;
import org.zhijia.plugins.search.query.Count;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Found;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.plugins.search.query.Places;
import org.zhijia.plugins.search.query.Question;
import org.zhijia.plugins.search.query.Search;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Normal;

/** Asks the index for the page and for the API, and tells the log what people ask. */
@ApplicationScoped
class Finder {

    /** Tags, and punctuation written as entities. */
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[^;]+;");

    @Inject
    private Search search;

    @Inject
    private Places places;

    @Inject
    private Pins pins;

    @Inject
    private Dictionary dictionary;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SearchLog log;

    @Inject
    private SearchPlugin plugin;

    @Inject
    private PluginSettings settings;

    @Inject
    private CurrentSite current;

    @Inject
    private Links links;

    /** What somebody asks on the page. */
    Found find(Inquiry inquiry, Question question) {
        var found = find(question);
        if (!inquiry.isPlain()) {
            return found;
        }
        // What is missing only for now would stand among what people ask in vain.
        if (!found.growing()) {
            log.asked(current.get().id(), Normal.fold(inquiry.words()), found.byWords() ? found.total() : 0, settings.of(plugin).number(SearchPlugin.LOG_DAYS).orElse(0L));
        }
        return pinned(found, pins.of(inquiry.words()));
    }

    /** What officers have put first for these words, whether or not it holds them. */
    private Found pinned(Found found, List<Pin> first) {
        if (first.isEmpty()) {
            return found;
        }
        var pinned = places.hits(first.stream().map(pin -> new Place(pin.entry(), pin.anchor())).toList());
        var entries = pinned.stream().map(Hit::entry).collect(Collectors.toSet());
        var rest = found.hits().stream().filter(hit -> !entries.contains(hit.entry())).toList();
        return found.showing(Stream.concat(pinned.stream(), rest.stream()).toList());
    }

    /** What a program asks; nobody's habits are learnt from that. */
    Found find(Question question) {
        dictionary.keepUp();
        return search.find(question);
    }

    /** What else may have been meant, where what was asked stands in none of the results. */
    Optional<String> meant(String words, Found found) {
        return isLiterallyIn(found, words) ? Optional.empty() : catalogue.suggester().meant(words, current.get().id());
    }

    /** Punctuation apart, and each piece by itself where blanks separate them. */
    static boolean isLiterallyIn(Found found, String words) {
        var wanted = Arrays.stream(Normal.fold(words).split("\\s+")).map(Characters::squeezed).toList();
        return found.hits().stream().anyMatch(hit -> {
            var texts = texts(hit);
            return wanted.stream().allMatch(piece -> texts.stream().anyMatch(text -> text.contains(piece)));
        });
    }

    private static List<String> texts(Hit hit) {
        return Stream.concat(Stream.of(hit), hit.below().stream())
                .flatMap(each -> Stream.of(each.title(), each.number(), MARKUP.matcher(each.snippet()).replaceAll(""))).map(Finder::squeezed).toList();
    }

    private static String squeezed(String text) {
        return Characters.squeezed(Normal.fold(text));
    }

    /** The sites that an answer names, with bases that suit links of the current request. */
    Map<Long, Site> sites(Found found) {
        var hits = Stream.concat(found.hits().stream(), found.answer().stream().flatMap(answer -> answer.clauses().stream())).map(Hit::site);
        var facets = found.facets().getOrDefault(Facet.SITE, List.of()).stream().map(Count::value).map(Long::valueOf);
        Collection<Long> named = Stream.concat(hits, facets).distinct().toList();
        return links.sites(named);
    }
}
