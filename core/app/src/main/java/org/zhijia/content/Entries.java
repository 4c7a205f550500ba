package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.zhijia.markup.Markup;
import org.zhijia.site.Section;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** Entries and their revisions. Another site's entry does not exist. */
@ApplicationScoped
public class Entries {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private ContentTypes types;

    @Inject
    private TypedFields typedFields;

    @Inject
    private Markup markup;

    @Inject
    private Clock clock;

    /** What lies in the recycle bin is not found. */
    public Optional<Entry> find(long siteId, long id) {
        return ofSite(siteId, id).filter(entry -> entry.binnedAt().isEmpty());
    }

    /** Only what lies in the recycle bin. */
    public Entry requireBinned(long siteId, long id) {
        return ofSite(siteId, id).filter(entry -> entry.binnedAt().isPresent()).orElseThrow(NoSuchEntry::new);
    }

    private Optional<Entry> ofSite(long siteId, long id) {
        return Optional.ofNullable(em.find(Entry.class, id)).filter(entry -> entry.siteId() == siteId);
    }

    public Entry require(long siteId, long id) {
        return find(siteId, id).orElseThrow(NoSuchEntry::new);
    }

    /** The revision, whoever owns it: for callers who got its id from an entry that they may see. */
    public Revision revision(long id) {
        return Optional.ofNullable(em.find(Revision.class, id)).orElseThrow(NoSuchEntry::new);
    }

    public Revision latestRevision(Entry entry) {
        return em.createQuery("select r from Revision r where r.entryId = :entry order by r.number desc", Revision.class)
                .setParameter("entry", entry.id())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Values of the type's fields, by revision. */
    public Map<Long, Values> fields(ContentType type, Collection<Long> revisionIds) {
        return typedFields.load(type, revisionIds);
    }

    /** Stores a new entry with its first revision; visitors see nothing yet. */
    public Revision create(Section section, String type, Draft draft, OptionalLong authorId) {
        types.require(type);
        if (!section.takes(type)) {
            throw new NotTakenHere(section, type);
        }
        var entry = new Entry(section, type, authorId, clock.instant());
        em.persist(entry);
        return store(entry, 1, draft, authorId);
    }

    /** Stores another revision; visitors still see the live one. */
    public Revision revise(Entry entry, Draft draft, OptionalLong authorId) {
        return store(entry, latestRevision(entry).number() + 1, draft, authorId);
    }

    /**
     * Stores another revision of a text that was begun with an earlier one. Holds off whoever else saves the same entry.
     *
     * @param base number of the revision that the draft was made of
     * @throws Outdated when somebody has saved another one since
     */
    public Revision revise(Entry entry, int base, Draft draft, OptionalLong authorId) {
        em.lock(entry, LockModeType.PESSIMISTIC_WRITE);
        int latest = latestRevision(entry).number();
        if (latest != base) {
            throw new Outdated();
        }
        return store(entry, latest + 1, draft, authorId);
    }

    /** The newest first. */
    public List<Revision> revisions(Entry entry) {
        return em.createQuery("select r from Revision r where r.entryId = :entry order by r.number desc", Revision.class)
                .setParameter("entry", entry.id())
                .getResultList();
    }

    public Revision revision(Entry entry, int number) {
        return em.createQuery("select r from Revision r where r.entryId = :entry and r.number = :number", Revision.class)
                .setParameter("entry", entry.id()).setParameter("number", number)
                .getResultStream().findFirst().orElseThrow(NoSuchEntry::new);
    }

    private Revision store(Entry entry, int number, Draft draft, OptionalLong authorId) {
        var type = types.require(entry.type());
        var fields = type.completed(draft.fields());
        var revision = new Revision(entry, number, draft, authorId, clock.instant());
        em.persist(revision);
        // The rows below refer to the revision's.
        em.flush();
        typedFields.store(type, revision.id(), fields);
        keepMedia(revision, mediaOf(type, draft.with(fields)));
        return revision;
    }

    /** Only files of the entry's own site can be kept; a reference to another site's finds nothing. */
    private void keepMedia(Revision revision, Set<Long> mediaIds) {
        for (long mediaId : mediaIds) {
            em.createNativeQuery("insert into revision_media (revision_id, media_id) select ?, m.id from media m"
                            + " join entry e on e.site_id = m.site_id where m.id = ? and e.id = ?")
                    .setParameter(1, revision.id()).setParameter(2, mediaId).setParameter(3, revision.entryId())
                    .executeUpdate();
        }
    }

    private Set<Long> mediaOf(ContentType type, Draft draft) {
        var ids = new HashSet<Long>();
        draft.coverId().ifPresent(ids::add);
        ids.addAll(markup.media(draft.body()));
        ids.addAll(mediaIn(type.fields(), draft.fields()));
        return ids;
    }

    private static List<Long> mediaIn(List<Field> fields, Values values) {
        var ids = new ArrayList<Long>();
        for (Field field : fields) {
            switch (field.kind()) {
                case IMAGE -> values.number(field.key()).ifPresent(ids::add);
                case FILES -> ids.addAll(values.ids(field.key()));
                case GROUP -> values.rows(field.key()).forEach(row -> ids.addAll(mediaIn(field.fields(), row)));
                default -> { }
            }
        }
        return ids;
    }
}
