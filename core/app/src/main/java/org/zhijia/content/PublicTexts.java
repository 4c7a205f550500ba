package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhijia.api.AttachedText;
import org.zhijia.api.LiveText;
import org.zhijia.api.LiveTexts;
import org.zhijia.markup.Markup;
import org.zhijia.media.FileTexts;
import org.zhijia.site.SiteNode;
import org.zhijia.spi.Clause;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;

/** What the public may read, as whoever follows the changes needs it: whole texts of all sites. */
@ApplicationScoped
@Transactional
class PublicTexts implements LiveTexts {

    private static final System.Logger LOG = System.getLogger(PublicTexts.class.getName());

    // Columns and not entities: a rebuild of an index reads everything that there is, and nothing of it must stay behind
    // in the persistence context.
    private static final String COLUMNS = "select e.id, e.siteId, e.sectionId, e.type, e.publishedAt, e.expiresAt, r.id, r.title,"
            + " r.summary, r.body, s, c.key, c.title";
    private static final String PUBLIC = " from Entry e, Revision r, SiteNode s, Section c where r.id = e.liveRevisionId and s.id = e.siteId"
            + " and c.id = e.sectionId and s.closedAt is null and (e.expiresAt is null or e.expiresAt > :now)";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private ContentTypes types;

    @Inject
    private TypedFields typedFields;

    @Inject
    private Attachments attachments;

    @Inject
    private FileTexts fileTexts;

    @Inject
    private Markup markup;

    @Inject
    private Clock clock;

    /** A row of the query, before anything else is known. */
    private record Found(long id, long sectionId, String type, Instant published, Optional<Instant> expires, long revision,
                         String title, String summary, String body, SiteNode site, String sectionKey, String sectionTitle) {

        static Found of(Object[] row) {
            return new Found((Long) row[0], (Long) row[2], (String) row[3], (Instant) row[4], Optional.ofNullable((Instant) row[5]),
                    (Long) row[6], (String) row[7], (String) row[8], (String) row[9], (SiteNode) row[10], (String) row[11], (String) row[12]);
        }

        String path() {
            return "/" + type + "/" + published.atZone(site.zone()).getYear() + "/" + id;
        }
    }

    @Override
    public Map<Long, LiveText> of(Collection<Long> entryIds) {
        if (entryIds.isEmpty()) {
            return Map.of();
        }
        var rows = em.createQuery(COLUMNS + PUBLIC + " and e.id in :ids", Object[].class)
                .setParameter("now", clock.instant()).setParameter("ids", entryIds)
                .getResultList();
        return texts(rows).stream().collect(Collectors.toUnmodifiableMap(LiveText::id, Function.identity()));
    }

    @Override
    public List<LiveText> after(long entryId, int most) {
        return texts(em.createQuery(COLUMNS + PUBLIC + " and e.id > :id order by e.id", Object[].class)
                .setParameter("now", clock.instant()).setParameter("id", entryId)
                .setMaxResults(most)
                .getResultList());
    }

    @Override
    public List<Long> ofSite(long siteId, long entryId, int most) {
        return em.createQuery("select e.id" + PUBLIC + " and e.siteId = :site and e.id > :id order by e.id", Long.class)
                .setParameter("now", clock.instant()).setParameter("site", siteId).setParameter("id", entryId)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(e)" + PUBLIC, Long.class).setParameter("now", clock.instant()).getSingleResult();
    }

    @Override
    public Map<Long, String> surroundings() {
        var open = em.createQuery("select s from SiteNode s where s.closedAt is null", SiteNode.class).getResultList();
        var sections = em.createQuery("select c.siteId, c.id, c.key, c.title from Section c order by c.id", Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> row[1] + "=" + row[2] + "=" + row[3], Collectors.joining(";"))));
        return open.stream().collect(Collectors.toUnmodifiableMap(SiteNode::id, site -> site.name() + ";" + site.lineage() + ";"
                + site.zone() + ";" + sections.getOrDefault(site.id(), "")));
    }

    private List<LiveText> texts(List<Object[]> rows) {
        var found = rows.stream().map(Found::of).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var revisions = found.stream().map(Found::revision).toList();
        var tags = tags(revisions);
        var attached = attached(revisions);
        var byType = found.stream().collect(Collectors.groupingBy(Found::type));
        var texts = new LinkedHashMap<Long, LiveText>();
        found.forEach(text -> texts.put(text.id(), null));
        byType.forEach((key, some) -> texts.putAll(texts(key, some, tags, attached)));
        return List.copyOf(texts.values());
    }

    private Map<Long, LiveText> texts(String key, List<Found> found, Map<Long, List<String>> tags, Map<Long, List<AttachedText>> attached) {
        var type = types.find(key);
        var fields = type.map(known -> fields(known, found)).orElse(Map.of());
        var validity = type.map(known -> guarded(known, () -> known.validity(fields), Map.<Long, Validity>of())).orElse(Map.of());
        return found.stream().collect(Collectors.toMap(Found::id, text -> new LiveText(text.id(), text.site().id(), text.site().ancestry(),
                text.site().name(), text.sectionId(), text.sectionKey(), text.sectionTitle(), key, type.map(ContentType::title).orElse(key),
                text.title(), text.summary(), tags.getOrDefault(text.revision(), List.of()), text.path(), text.published(), text.expires(),
                fields.getOrDefault(text.id(), Values.NONE), Optional.ofNullable(validity.get(text.id())), markup.plain(text.body()),
                type.map(known -> guarded(known, () -> known.clauses(text.body()), List.<Clause>of())).orElse(List.of()),
                besides(type.map(known -> fields.getOrDefault(text.id(), Values.NONE).ids(known.originalField())).orElse(List.of()),
                        attached.getOrDefault(text.revision(), List.of())))));
    }

    private static List<AttachedText> besides(List<Long> originals, List<AttachedText> attached) {
        return attached.stream().filter(file -> !originals.contains(file.mediaId())).toList();
    }

    /** By entry. */
    private Map<Long, Values> fields(ContentType type, List<Found> found) {
        var byRevision = typedFields.load(type, found.stream().map(Found::revision).toList());
        return found.stream().collect(Collectors.toMap(Found::id, text -> byRevision.getOrDefault(text.revision(), Values.NONE)));
    }

    /** A content type that stumbles over one text must not keep all others from being read. */
    private static <T> T guarded(ContentType type, Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "Content type " + type.key() + " has no answer", e);
            return otherwise;
        }
    }

    private Map<Long, List<String>> tags(List<Long> revisions) {
        return em.createQuery("select r.id, t from Revision r join r.tags t where r.id in :ids order by r.id, index(t)", Object[].class)
                .setParameter("ids", revisions)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private Map<Long, List<AttachedText>> attached(List<Long> revisions) {
        var media = attachments.of(revisions);
        var texts = fileTexts.of(media.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var attached = new HashMap<Long, List<AttachedText>>();
        media.forEach((revision, ids) -> attached.put(revision, ids.stream().filter(texts::containsKey).map(texts::get).toList()));
        return attached;
    }
}
