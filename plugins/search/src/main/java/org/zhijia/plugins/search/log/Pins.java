package org.zhijia.plugins.search.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhijia.api.CurrentSite;
import org.zhijia.plugins.search.words.Normal;

/** What officers of the current site put first. It counts on the sites below too; of several sites the nearest comes first. */
@ApplicationScoped
@Transactional
public class Pins {

    public static final int LONGEST_QUERY = 60;
    private static final int MOST_OF_A_QUERY = 5;
    private static final int MOST = 500;

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    @Inject
    private CurrentSite site;

    /** Those of the current site, by question. */
    public List<Pin> list() {
        return query("select p from PinnedPlace p where p.siteId = :site order by p.query, p.place").setMaxResults(MOST)
                .getResultStream().map(PinnedPlace::pin).toList();
    }

    /** What comes first on the current site for what was typed. */
    public List<Pin> of(String typed) {
        var words = normal(typed);
        return words.isEmpty() || words.length() > LONGEST_QUERY ? List.of()
                : em.createQuery("select p from PinnedPlace p where p.siteId in :sites and p.query = :query order by p.siteId desc, p.place", PinnedPlace.class)
                        .setParameter("sites", site.ancestry()).setParameter("query", words).setMaxResults(MOST_OF_A_QUERY)
                        .getResultStream().map(PinnedPlace::pin).toList();
    }

    /**
     * Puts it behind those that the question has already; once more does nothing.
     *
     * @throws UnfitPin for a question without words or too long, or that has as many as it can have
     */
    public void add(String typed, long entry, String anchor) {
        var words = fit(typed);
        var there = query("select p from PinnedPlace p where p.siteId = :site and p.query = :query").setParameter("query", words)
                .getResultStream().map(PinnedPlace::pin).toList();
        boolean isThere = there.stream().anyMatch(pin -> pin.entry() == entry && pin.anchor().equals(anchor));
        if (!isThere) {
            if (there.size() >= MOST_OF_A_QUERY) {
                throw new UnfitPin("“" + words + "”已经置顶了 " + there.size() + " 个结果，最多 " + MOST_OF_A_QUERY + " 个。请先在下面取消一个。");
            }
            em.persist(new PinnedPlace(site.get().id(), words, there.size(), entry, anchor));
        }
    }

    private static String fit(String typed) {
        var words = normal(typed);
        if (words.isEmpty()) {
            throw new UnfitPin("请填写搜的词。");
        }
        if (words.length() > LONGEST_QUERY) {
            throw new UnfitPin("搜的词最多 " + LONGEST_QUERY + " 个字，现在有 " + words.length() + " 个字，请缩短。");
        }
        return words;
    }

    public void remove(long id) {
        query("select p from PinnedPlace p where p.siteId = :site and p.id = :id").setParameter("id", id).getResultStream().findFirst().ifPresent(em::remove);
    }

    private static String normal(String typed) {
        return Normal.fold(typed).strip();
    }

    private TypedQuery<PinnedPlace> query(String jpql) {
        return em.createQuery(jpql, PinnedPlace.class).setParameter("site", site.get().id());
    }
}
