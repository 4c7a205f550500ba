package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhijia.media.MediaUses.Use;
import org.zhijia.site.SiteNode;

/** The rows of files. */
@ApplicationScoped
class Shelf {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Usage usage;

    @Inject
    private Clock clock;

    /**
     * The files of a site. Those of the sites above and below count too, because settings with pictures are inherited
     * and lists gather entries from below; those of any other site do not exist.
     */
    List<MediaFile> find(SiteNode site, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select m from MediaFile m, SiteNode s where s.id = m.siteId and m.id in :ids"
                        + " and (s.id in :above or s.lineage like :below)", MediaFile.class)
                .setParameter("ids", ids).setParameter("above", site.ancestry()).setParameter("below", site.lineage() + "%")
                .getResultList();
    }

    Optional<MediaFile> find(SiteNode site, long id) {
        return find(site, List.of(id)).stream().findFirst();
    }

    Optional<MediaFile> own(long siteId, long id) {
        return em.createQuery("select m from MediaFile m where m.siteId = :site and m.id = :id", MediaFile.class)
                .setParameter("site", siteId).setParameter("id", id).getResultStream().findFirst();
    }

    /** In a transaction of its own, so that the next to store the same content finds it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long put(long siteId, String name, MediaFile.Content content) {
        return em.createQuery("select m from MediaFile m where m.siteId = :site and m.hash = :hash", MediaFile.class)
                .setParameter("site", siteId).setParameter("hash", content.hash()).getResultStream().findFirst()
                .orElseGet(() -> added(new MediaFile(siteId, name, content, clock.instant()))).id();
    }

    private MediaFile added(MediaFile file) {
        em.persist(file);
        return file;
    }

    /** Gives a file the words of another one, and its folder where both are of one site; words that it has stay. */
    @Transactional
    public void inherit(long siteId, long id, MediaFile from) {
        MediaFile file = own(siteId, id).orElseThrow(NoSuchFile::new);
        if (file.alt().isEmpty()) {
            file.describe(from.alt());
        }
        if (file.folderId().isEmpty() && from.isOf(siteId)) {
            file.lieIn(from.folderId());
        }
    }

    /** @return the hash of content that no site knows any more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> take(SiteNode site, long id) {
        MediaFile file = own(site.id(), id).orElseThrow(NoSuchFile::new);
        List<Use> uses = usage.of(site, List.of(id)).getOrDefault(id, List.of());
        if (!uses.isEmpty()) {
            throw new FileInUse(file.name(), uses);
        }
        em.remove(file);
        em.flush();
        boolean known = em.createQuery("select count(m) from MediaFile m where m.hash = :hash", Long.class)
                .setParameter("hash", file.hash()).getSingleResult() > 0;
        if (known) {
            return Optional.empty();
        }
        em.createNativeQuery("delete from withheld_media where hash = ?").setParameter(1, file.hash()).executeUpdate();
        em.createNativeQuery("delete from media_text where hash = ?").setParameter(1, file.hash()).executeUpdate();
        return Optional.of(file.hash());
    }
}
