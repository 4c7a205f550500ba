package org.zhijia.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
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
        var hash = received.theme().hash();
        if (em.find(StoredTheme.class, hash) == null) {
            em.persist(new StoredTheme(received.theme(), clock.instant()));
            // An activation in the same transaction refers to the row.
            em.flush();
        }
        list(hash, site);
        return received;
    }

    /** Another site may have uploaded the very same files: each has them on its own list. */
    private void list(String hash, SiteNode site) {
        em.createNativeQuery("delete from theme_upload where hash = ? and site_id = ?")
                .setParameter(1, hash).setParameter(2, site.id()).executeUpdate();
        em.createNativeQuery("insert into theme_upload (hash, site_id, uploaded_at) values (?, ?, ?)")
                .setParameter(1, hash).setParameter(2, site.id()).setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
    }

    /** Those that the site or a site above it has uploaded, the latest first. */
    public List<StoredTheme> of(SiteNode site) {
        var marks = String.join(", ", site.ancestry().stream().map(id -> "?").toList());
        var query = em.createNativeQuery("select hash from theme_upload where site_id in (" + marks + ") group by hash order by max(uploaded_at) desc");
        for (int i = 0; i < site.ancestry().size(); i++) {
            query.setParameter(i + 1, site.ancestry().get(i));
        }
        List<?> hashes = query.getResultList();
        return hashes.stream().map(hash -> em.find(StoredTheme.class, hash.toString())).toList();
    }
}
