package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.EntryRemoval;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.media.Library;
import org.zhijia.media.NoSuchFile;
import org.zhijia.publishing.PublishingStep.Step;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** Copies texts to other sites: as drafts there, with their files, which then belong to the other site. */
@ApplicationScoped
public class Copies {

    private static final Pattern REFERENCE = Pattern.compile("\\bmedia:(\\d{1,18})");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Library library;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private SiteScope scope;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    /** Where a text would go on another site: a section of the same key, else the usual one of its type; empty when none takes it. */
    public Optional<Section> placeOn(SiteNode site, Entry entry) {
        var tree = sections.of(site.id());
        var key = sections.of(entry.siteId()).byId(entry.sectionId()).map(Section::key).orElse("");
        return tree.byKey(key).filter(section -> section.takes(entry.type()))
                .or(() -> tree.homeOf(entry.type()))
                .or(() -> firstThatTakes(entry.type(), tree));
    }

    private static Optional<Section> firstThatTakes(String type, SectionTree tree) {
        return tree.all().stream().filter(section -> section.takes(type)).findFirst();
    }

    /**
     * Makes a draft of what a revision says. References to other entries are left out: another site's do not exist.
     *
     * @param to of another site, one that takes the entry's type
     * @return the first revision of the copy
     */
    public Revision copy(Entry entry, Revision revision, Section to, Account by) {
        var from = sites.require(entry.siteId());
        var there = sites.require(to.siteId());
        var fields = entries.fields(types.require(entry.type()), List.of(revision.id())).get(revision.id());
        var copy = new Revision[1];
        scope.visit(there, () -> {
            var draft = new Moving(from).draft(revision, types.require(entry.type()).fields(), fields);
            copy[0] = entries.create(to, entry.type(), draft, OptionalLong.of(by.id()));
        });
        remember(copy[0].entryId(), origin(entry));
        history.append(new PublishingStep(entry, Step.COPIED, Optional.of(by), there.name(), clock.instant()).of(revision));
        return copy[0];
    }

    /** The id of the entry that this one was copied from, over however many sites; its own when it is no copy. */
    public long origin(Entry entry) {
        List<?> rows = em.createNativeQuery("select origin_id from entry_copy where entry_id = ?").setParameter(1, entry.id()).getResultList();
        return rows.isEmpty() ? entry.id() : ((Number) rows.getFirst()).longValue();
    }

    /** An origin that is still there with all its copies, in the order of their ids and whatever state they are in. */
    public List<Entry> family(long origin) {
        List<?> copies = em.createNativeQuery("select entry_id from entry_copy where origin_id = ?").setParameter(1, origin).getResultList();
        return Stream.concat(Stream.of(origin), copies.stream().map(id -> ((Number) id).longValue())).sorted()
                .flatMap(id -> Optional.ofNullable(em.find(Entry.class, id)).stream()).toList();
    }

    private void remember(long copy, long origin) {
        em.createNativeQuery("insert into entry_copy (entry_id, origin_id) values (?, ?)").setParameter(1, copy).setParameter(2, origin).executeUpdate();
    }

    void forget(@Observes EntryRemoval.Removing removing) {
        em.createNativeQuery("delete from entry_copy where entry_id = ?").setParameter(1, removing.entryId()).executeUpdate();
    }

    /** Takes files over into the current site, each once. */
    private final class Moving {

        private final SiteNode from;
        private final Map<Long, Long> adopted = new HashMap<>();

        Moving(SiteNode from) {
            this.from = from;
        }

        Draft draft(Revision revision, List<Field> fields, Values values) {
            var cover = revision.coverId().isEmpty() ? OptionalLong.empty() : OptionalLong.of(file(revision.coverId().getAsLong()));
            return new Draft(revision.title(), revision.summary(), body(revision.body()), cover, revision.coverAlt(), revision.tags(),
                    Optional.empty(), Optional.empty(), values(fields, values));
        }

        private String body(String markdown) {
            return REFERENCE.matcher(markdown).replaceAll(match -> "media:" + file(Long.parseLong(match.group(1))));
        }

        private Values values(List<Field> fields, Values values) {
            var copied = new Values.Builder();
            for (Field field : fields) {
                values.get(field.key()).ifPresent(value -> copied.with(field.key(), value(field, values, value)));
            }
            return copied.build();
        }

        private Object value(Field field, Values values, Object value) {
            return switch (field.kind()) {
                case IMAGE -> file((Long) value);
                case FILES -> values.ids(field.key()).stream().map(this::file).toList();
                case ENTRIES -> List.of();
                case GROUP -> values.rows(field.key()).stream().map(row -> values(field.fields(), row)).toList();
                default -> value;
            };
        }

        /** A file that is gone stays the same dead reference. */
        private long file(long id) {
            return adopted.computeIfAbsent(id, wanted -> {
                try {
                    return library.adopt(from, wanted);
                } catch (NoSuchFile gone) {
                    return wanted;
                }
            });
        }
    }
}
