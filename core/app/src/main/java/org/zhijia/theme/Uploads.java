package org.zhijia.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.zhijia.site.SiteNode;
import org.zhijia.theme.ThemeShelf.Received;

/** Themes that officers have uploaded. To upload one changes no page; see {@link Activations}. */
@ApplicationScoped
public class Uploads {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Themes themes;

    @Inject
    private Clock clock;

    /**
     * @throws UnusableTheme with findings by file and line when the inspection refuses it
     */
    public Received receive(SiteNode site, InputStream zip) throws IOException {
        Received received = themes.shelf().receive(zip);
        if (em.find(StoredTheme.class, received.theme().hash()) == null) {
            em.persist(new StoredTheme(received.theme(), site.id(), clock.instant()));
            // An activation in the same transaction refers to the row.
            em.flush();
        }
        return received;
    }

    /** Those that the site or a site above it has uploaded, the latest first. */
    public List<StoredTheme> of(SiteNode site) {
        return em.createQuery("select s from StoredTheme s where s.siteId in :sites order by s.storedAt desc", StoredTheme.class)
                .setParameter("sites", site.ancestry())
                .getResultList();
    }
}
