package org.zhijia.plugins.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.zhijia.api.Citations;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.PluginSettings;
import org.zhijia.plugins.search.SearchPlugin;
import org.zhijia.plugins.search.index.Index;
import org.zhijia.plugins.search.learning.Lessons;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.learning.School;
import org.zhijia.plugins.search.meaning.Meaning;
import org.zhijia.plugins.search.words.DocumentKey;
import org.zhijia.plugins.search.words.Synonyms;

/** Finds what people ask for. */
@ApplicationScoped
public class Search {

    private final Clock clock = Clock.systemUTC();
    /** Questions that are answered side by side by fewer processors are all answered late. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private volatile Synonyms synonyms = Synonyms.parse(Synonyms.FIELD);

    @Inject
    private Index index;

    @Inject
    private Meaning meaning;

    @Inject
    private School school;

    @Inject
    private CurrentSite site;

    @Inject
    private Citations citations;

    @Inject
    private PluginSettings settings;

    @Inject
    private SearchPlugin plugin;

    /** Never refuses what was typed, whatever it is. */
    public Found find(Question question) {
        return find(question, synonyms);
    }

    /** What would be found with other synonyms than those that count. */
    public Found find(Question question, Synonyms others) {
        var helps = helps(question, others);
        turns.acquireUninterruptibly();
        try {
            return index.read(searcher -> {
                boolean whole = index.isReady();
                var found = new Finder(searcher, question, helps, clock.instant()).find();
                return whole ? found : found.whileItGrows();
            });
        } finally {
            turns.release();
        }
    }

    private Helps helps(Question question, Synonyms synonyms) {
        var wishes = settings.of(plugin);
        var sites = site.ancestry();
        var lessons = wishes.flag(SearchPlugin.LEARNING) ? school.lessons() : Lessons.NONE;
        return new Helps(synonyms, () -> wishes.flag(SearchPlugin.MEANING) ? meaning.of(question.typed()) : Optional.empty(),
                lessons.votes(question.typed(), sites), lessons.known(question.typed(), sites), this::citing);
    }

    private List<Place> citing(DocumentKey number) {
        return citations.of(number.toString()).stream().map(citation -> new Place(citation.entry(), citation.anchor())).toList();
    }

    /** From now on questions are understood with these; the index stays as it is. */
    public void understand(Synonyms synonyms) {
        this.synonyms = synonyms;
    }
}
