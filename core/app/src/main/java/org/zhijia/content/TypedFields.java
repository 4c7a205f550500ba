package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/**
 * The typed columns of content types, as {@link ContentType} describes them. All names in the SQL come from the keys of
 * types and fields, whose letters {@link Field} restricts; all values are parameters.
 */
@ApplicationScoped
class TypedFields {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    void store(ContentType type, long revisionId, Values values) {
        insert(type.key() + "_fields", "revision_id", revisionId, columns(type.fields()), values);
        for (Field field : type.fields()) {
            switch (field.kind()) {
                case FILES -> storeIds(type, field, "media_id", revisionId, values.ids(field.key()));
                case ENTRIES -> storeIds(type, field, "entry_id", revisionId, values.ids(field.key()));
                case GROUP -> storeRows(type, field, revisionId, values.rows(field.key()));
                default -> { }
            }
        }
    }

    /** In one query for the columns and one for each field that has a table of its own, however many revisions there are. */
    Map<Long, Values> load(ContentType type, Collection<Long> revisionIds) {
        if (revisionIds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, Values.Builder>();
        revisionIds.forEach(id -> found.put(id, new Values.Builder()));
        loadColumns(type, revisionIds, found);
        for (Field field : type.fields()) {
            switch (field.kind()) {
                case FILES -> loadLists(type, field, revisionIds, found, ids("media_id"));
                case ENTRIES -> loadLists(type, field, revisionIds, found, ids("entry_id"));
                case GROUP -> loadLists(type, field, revisionIds, found, rows(field));
                default -> { }
            }
        }
        return found.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, built -> built.getValue().build()));
    }

    private void storeIds(ContentType type, Field field, String column, long revisionId, List<Long> ids) {
        for (int position = 0; position < ids.size(); position++) {
            em.createNativeQuery("insert into " + listTable(type, field) + " (revision_id, \"position\", " + column + ") values (?, ?, ?)")
                    .setParameter(1, revisionId).setParameter(2, position).setParameter(3, ids.get(position))
                    .executeUpdate();
        }
    }

    private void storeRows(ContentType type, Field field, long revisionId, List<Values> rows) {
        for (int position = 0; position < rows.size(); position++) {
            insert(listTable(type, field), "\"position\", revision_id", revisionId, field.fields(), rows.get(position), position);
        }
    }

    /** @param leading values of the columns named in {@code keys} before the revision's id */
    private void insert(String table, String keys, long revisionId, List<Field> columns, Values values, Object... leading) {
        // Absent values are left out and not bound: PostgreSQL wants to know the type of a null.
        var present = columns.stream().filter(field -> values.get(field.key()).isPresent()).toList();
        var names = present.stream().map(field -> ", " + quoted(field)).collect(Collectors.joining());
        var marks = String.join(", ", Collections.nCopies(leading.length + 1 + present.size(), "?"));
        var insert = em.createNativeQuery("insert into " + table + " (" + keys + names + ") values (" + marks + ")");
        int at = 1;
        for (Object value : leading) {
            insert.setParameter(at++, value);
        }
        insert.setParameter(at++, revisionId);
        for (Field field : present) {
            insert.setParameter(at++, toColumn(values.get(field.key()).orElseThrow()));
        }
        insert.executeUpdate();
    }

    private void loadColumns(ContentType type, Collection<Long> revisionIds, Map<Long, Values.Builder> found) {
        var columns = columns(type.fields());
        var names = columns.stream().map(field -> ", " + quoted(field)).collect(Collectors.joining());
        for (Object[] row : select("revision_id" + names, type.key() + "_fields", revisionIds, "")) {
            var values = found.get(number(row[0]));
            for (int i = 0; i < columns.size(); i++) {
                values.with(columns.get(i).key(), fromColumn(columns.get(i), row[i + 1]));
            }
        }
    }

    private void loadLists(ContentType type, Field field, Collection<Long> revisionIds, Map<Long, Values.Builder> found, Element element) {
        var lists = new HashMap<Long, List<Object>>();
        for (Object[] row : select("revision_id" + element.columns(), listTable(type, field), revisionIds, " order by revision_id, \"position\"")) {
            lists.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(element.read().apply(row));
        }
        lists.forEach((id, list) -> found.get(id).with(field.key(), list));
    }

    /** How a row of a list's table becomes an element; its columns follow the revision's id. */
    private record Element(String columns, Function<Object[], Object> read) { }

    private static Element ids(String column) {
        return new Element(", " + column, row -> number(row[1]));
    }

    private static Element rows(Field group) {
        var columns = group.fields().stream().map(field -> ", " + quoted(field)).collect(Collectors.joining());
        return new Element(columns, row -> {
            var values = new Values.Builder();
            for (int i = 0; i < group.fields().size(); i++) {
                values.with(group.fields().get(i).key(), fromColumn(group.fields().get(i), row[i + 1]));
            }
            return values.build();
        });
    }

    private List<Object[]> select(String columns, String table, Collection<Long> revisionIds, String order) {
        var marks = String.join(", ", Collections.nCopies(revisionIds.size(), "?"));
        Query query = em.createNativeQuery("select " + columns + " from " + table + " where revision_id in (" + marks + ")" + order);
        int at = 1;
        for (long id : revisionIds) {
            query.setParameter(at++, id);
        }
        var rows = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            rows.add(row instanceof Object[] many ? many : new Object[] {row});
        }
        return rows;
    }

    private static List<Field> columns(List<Field> fields) {
        return fields.stream().filter(field -> switch (field.kind()) {
            case FILES, ENTRIES, GROUP -> false;
            default -> true;
        }).toList();
    }

    private static String listTable(ContentType type, Field field) {
        return type.key() + "_" + field.key();
    }

    /** Quoted, for a field may have the name of a word of SQL. */
    static String quoted(Field field) {
        return "\"" + field.key() + "\"";
    }

    private static Object toColumn(Object value) {
        return value instanceof LocalDate date ? Date.valueOf(date) : value;
    }

    static Object fromColumn(Field field, Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER, IMAGE -> number(value);
            case DATE -> ((Date) value).toLocalDate();
            default -> value;
        };
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
