package org.zhijia.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.ChangeLog;
import org.zhijia.site.SiteNode;

/** Which theme each site wears. To activate moves a pointer and nothing else, so a rollback is as quick. */
@ApplicationScoped
public class Activations {

    private static final int HISTORY = 50;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private ChangeLog changes;

    @Inject
    private Clock clock;

    public Optional<Activation> current(long siteId) {
        return history(siteId, 1).stream().findFirst();
    }

    /** The latest first. */
    public List<Activation> history(long siteId) {
        return history(siteId, HISTORY);
    }

    public void activate(SiteNode site, Theme theme) {
        append(site, theme.manifest().name(), theme.isUploaded() ? Optional.of(theme.hash()) : Optional.empty());
    }

    /**
     * Puts the site on the theme that it wore before; a second time takes that back.
     *
     * @throws NothingToRollBack when it never wore another
     */
    public void rollBack(SiteNode site) {
        List<Activation> history = history(site.id());
        Activation before = history.stream().filter(past -> !past.isOfSameTheme(history.getFirst())).findFirst()
                .orElseThrow(NothingToRollBack::new);
        append(site, before.theme(), before.hash());
    }

    private void append(SiteNode site, String theme, Optional<String> hash) {
        em.persist(new Activation(site.id(), theme, hash, clock.instant()));
        changes.append(site, "site.changed", site.id());
    }

    private List<Activation> history(long siteId, int limit) {
        return em.createQuery("select a from Activation a where a.siteId = :site order by a.id desc", Activation.class)
                .setParameter("site", siteId)
                .setMaxResults(limit)
                .getResultList();
    }
}
