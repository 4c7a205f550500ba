package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhijia.spi.Field;

/** Deletes entries for good. That it may be done at all is for the recycle bin to decide. */
@ApplicationScoped
public class EntryRemoval {

    private static final int NAMED = 3;

    /** An entry whose rows are about to go: observers delete what they keep about it, in the same transaction. */
    public record Removing(long entryId) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private ContentTypes types;

    @Inject
    private Event<Removing> removing;

    /**
     * Deletes an entry with all its revisions. Its files stay in the media library.
     *
     * @throws EntryInUse when a revision of another entry refers to it
     */
    public void remove(Entry entry) {
        em.flush();
        holdUnused(entry);
        removing.fire(new Removing(entry.id()));
        delete("delete from preview_link where revision_id in (select r.id from revision r where r.entry_id = ?)", entry);
        delete("delete from working_copy where entry_id = ?", entry);
        var type = types.require(entry.type());
        type.fields().stream().filter(EntryRemoval::hasTable).forEach(field -> deleteOfRevisions(type.key() + "_" + field.key(), entry));
        deleteOfRevisions(type.key() + "_fields", entry);
        deleteOfRevisions("revision_tag", entry);
        deleteOfRevisions("revision_media", entry);
        delete("delete from revision where entry_id = ?", entry);
        delete("delete from entry where id = ?", entry);
        em.detach(entry);
    }

    private void holdUnused(Entry entry) {
        Set<String> users = new LinkedHashSet<>();
        for (var type : types.all()) {
            type.fields().stream().filter(field -> field.kind() == Field.Kind.ENTRIES)
                    .forEach(field -> users.addAll(titles(type.key() + "_" + field.key(), entry)));
        }
        if (!users.isEmpty()) {
            throw new EntryInUse(users.stream().limit(NAMED).toList());
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> titles(String table, Entry entry) {
        return em.createNativeQuery("select distinct r.title from " + table + " t join revision r on r.id = t.revision_id where t.entry_id = ? and r.entry_id <> ?")
                .setParameter(1, entry.id()).setParameter(2, entry.id())
                .getResultList();
    }

    private static boolean hasTable(Field field) {
        return switch (field.kind()) {
            case FILES, ENTRIES, GROUP -> true;
            default -> false;
        };
    }

    private void deleteOfRevisions(String table, Entry entry) {
        delete("delete from " + table + " where revision_id in (select r.id from revision r where r.entry_id = ?)", entry);
    }

    private void delete(String sql, Entry entry) {
        em.createNativeQuery(sql).setParameter(1, entry.id()).executeUpdate();
    }
}
