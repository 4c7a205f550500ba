package org.zhijia.plugins.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.zhijia.plugins.search.index.Index;
import org.zhijia.plugins.search.words.Synonyms;

/** Finds what people ask for. */
@ApplicationScoped
public class Search {

    private final Clock clock = Clock.systemUTC();
    private volatile Synonyms synonyms = Synonyms.parse(Synonyms.FIELD);

    @Inject
    private Index index;

    /** Never refuses what was typed, whatever it is. */
    public Found find(Question question) {
        return find(question, synonyms);
    }

    /** What would be found with other synonyms than those that count. */
    public Found find(Question question, Synonyms others) {
        return index.read(searcher -> new Finder(searcher, question, others, clock.instant()).find());
    }

    /** From now on questions are understood with these; the index stays as it is. */
    public void understand(Synonyms synonyms) {
        this.synonyms = synonyms;
    }
}
