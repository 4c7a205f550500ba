package org.zhijia.plugins.search.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.api.Changes;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.SensitiveWords;
import org.zhijia.plugins.search.words.Normal;

/**
 * What others ask, to be proposed to everybody (大家常搜). The log does not know who asked, so somebody who asks the same a
 * hundred times cannot be told from a hundred people: days count, not times.
 */
@ApplicationScoped
@Transactional
public class CommonQuestions {

    /** Facts: officers do not want a question proposed to others, or do again. */
    public static final String HIDDEN = "search.hidden";
    public static final String SHOWN = "search.shown";

    /** Different ones. */
    public static final int LEAST_DAYS = 3;

    /** In characters; what is longer is rather an announcement. */
    public static final int LONGEST = 20;

    private static final int MOST = 2_000;
    private static final int DAYS = 90;

    @Inject
    private LogBook book;

    @Inject
    private SensitiveWords sensitive;

    @Inject
    private CurrentSite site;

    @Inject
    private Changes changes;

    /** Of all sites: by site, by question, on how many days it was asked. */
    public Map<Long, Map<String, Long>> all() {
        return book.asked(LocalDate.now().minusDays(DAYS), LONGEST, LEAST_DAYS, MOST).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, asked -> decent(asked.getKey(), asked.getValue())));
    }

    private Map<String, Long> decent(long siteId, Map<String, Long> asked) {
        return asked.entrySet().stream().filter(question -> !sensitive.standIn(question.getKey(), siteId))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What officers of a site have hidden, as of now. */
    public Set<String> hidden(long siteId) {
        return book.hidden(siteId);
    }

    /**
     * Does not propose a question on the current site any more.
     *
     * @throws NotFoundException for one that is not in its log
     */
    public void hide(String question) {
        if (!book.hide(site.get().id(), normal(question))) {
            throw new NotFoundException();
        }
        changes.append(HIDDEN, site.get().id());
    }

    /** Proposes it again, if it is asked often enough. */
    public void show(String question) {
        book.show(site.get().id(), normal(question));
        changes.append(SHOWN, site.get().id());
    }

    private static String normal(String question) {
        return Normal.fold(question).strip();
    }
}
