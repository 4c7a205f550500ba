package org.zhijia.plugins.search.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Links;
import org.zhijia.api.PluginSettings;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.SearchPlugin;
import org.zhijia.plugins.search.log.SearchLog;
import org.zhijia.plugins.search.query.Count;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Found;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.plugins.search.query.Question;
import org.zhijia.plugins.search.query.Search;
import org.zhijia.plugins.search.words.Normal;

/** Asks the index for the page and for the API, and tells the log what people ask. */
@ApplicationScoped
class Finder {

    /** Where more was found, nobody asks what else was meant. */
    private static final int FEW = 0;

    @Inject
    private Search search;

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
        var found = search.find(question);
        if (inquiry.isPlain()) {
            log.asked(current.get().id(), Normal.fold(inquiry.words()), found.total(), settings.of(plugin).number(SearchPlugin.LOG_DAYS).orElse(0L));
        }
        return found;
    }

    /** What a program asks; nobody's habits are learnt from that. */
    Found find(Question question) {
        return search.find(question);
    }

    Optional<String> meant(String words, Found found) {
        return found.total() > FEW ? found.didYouMean() : found.didYouMean().or(() -> catalogue.suggester().meant(words, current.get().id()));
    }

    /** The sites that an answer names, with bases that suit links of the current request. */
    Map<Long, Site> sites(Found found) {
        var hits = Stream.concat(found.hits().stream(), found.answer().stream().flatMap(answer -> answer.clauses().stream())).map(Hit::site);
        var facets = found.facets().getOrDefault(Facet.SITE, List.of()).stream().map(Count::value).map(Long::valueOf);
        Collection<Long> named = Stream.concat(hits, facets).distinct().toList();
        return links.sites(named);
    }
}
