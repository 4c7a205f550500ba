package org.zhijia.content;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.api.Entries.Condition;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.web.FieldText;

/**
 * What live entries must be beyond their site, type and section. In its SQL the entry is {@code e} and its live revision
 * {@code r}; names come from the keys of the type, values are parameters.
 */
public final class LiveFilter {

    public static final LiveFilter NONE = new LiveFilter(Optional.empty(), List.of(), "", Optional.empty());

    private static final int MOST_WORDS = 8;

    private final Optional<ContentType> type;
    private final List<Typed> conditions;
    private final List<String> words;
    private final Optional<List<Long>> among;

    /**
     * A condition whose field the type has.
     *
     * @param value as the column holds it; empty where the field takes no such value, so that nobody has it
     */
    private record Typed(Column column, Optional<Object> value) { }

    /** @param group empty for a column of the type itself */
    record Column(Optional<Field> group, Field field) {

        String of(String alias) {
            return alias + "." + TypedFields.quoted(field);
        }
    }

    /**
     * @param type  whose fields the conditions name; empty where there are none
     * @param words each of which the title or a listed text holds
     * @param among ids of entries; empty for all
     * @throws IllegalArgumentException when the type has no such field
     */
    public LiveFilter(Optional<ContentType> type, List<Condition> conditions, String words, Optional<List<Long>> among) {
        this.type = type;
        this.conditions = conditions.stream().map(condition -> typed(column(type, condition.field()), condition.value())).toList();
        this.words = Arrays.stream(words.split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).distinct().limit(MOST_WORDS).toList();
        this.among = among;
    }

    private static Typed typed(Column column, String value) {
        try {
            return new Typed(column, FieldText.parse(column.field(), value).map(LiveFilter::stored));
        } catch (FieldText.NotTaken e) {
            return new Typed(column, Optional.empty());
        }
    }

    private static Object stored(Object value) {
        return value instanceof LocalDate date ? Date.valueOf(date) : value;
    }

    /** @throws IllegalArgumentException when the type has no such column */
    private static Column column(Optional<ContentType> type, String name) {
        var fields = type.map(ContentType::fields).orElse(List.of());
        int dot = name.indexOf('.');
        var group = dot < 0 ? Optional.<Field>empty() : named(fields, name.substring(0, dot)).filter(field -> field.kind() == Field.Kind.GROUP);
        return named(group.map(Field::fields).orElse(dot < 0 ? fields : List.of()), name.substring(dot + 1)).filter(LiveFilter::isColumn)
                .map(field -> new Column(group, field))
                .orElseThrow(() -> new IllegalArgumentException("No column " + name + " in " + type.map(ContentType::key).orElse("entries of all types")));
    }

    private static Optional<Field> named(List<Field> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static boolean isColumn(Field field) {
        return switch (field.kind()) {
            case FILES, ENTRIES, GROUP -> false;
            default -> true;
        };
    }

    /** Joins the typed columns, where something is asked of them. */
    Sql columns() {
        return conditions.isEmpty() && words.isEmpty() ? new Sql() : row("f");
    }

    /** Joins what has the column as {@code v}: the typed columns, or those rows of its group that fulfil what is asked of the group. */
    Sql values(Column column) {
        return column.group().map(this::rows).orElseGet(() -> row("v"));
    }

    private Sql row(String alias) {
        var sql = new Sql();
        type.ifPresent(of -> sql.add(" join " + of.key() + "_fields " + alias + " on " + alias + ".revision_id = r.id"));
        return sql;
    }

    private Sql rows(Field group) {
        var sql = new Sql().add(" join " + table(group) + " v on v.revision_id = r.id");
        groups().getOrDefault(group, List.of()).forEach(condition -> equal(sql, "v", condition));
        return sql;
    }

    /** Each begins with {@code and}. */
    Sql conditions() {
        var sql = new Sql();
        among.ifPresent(ids -> sql.add(" and ").add(Sql.in("e.id", ids)));
        conditions.stream().filter(condition -> condition.column().group().isEmpty()).forEach(condition -> equal(sql, "f", condition));
        groups().forEach((group, some) -> {
            sql.add(" and exists (select 1 from " + table(group) + " g where g.revision_id = r.id");
            some.forEach(condition -> equal(sql, "g", condition));
            sql.add(")");
        });
        words.forEach(word -> say(sql, word));
        return sql;
    }

    /** @throws IllegalArgumentException when the type has no such column */
    Column column(String name) {
        return column(type, name);
    }

    private Map<Field, List<Typed>> groups() {
        return conditions.stream().filter(condition -> condition.column().group().isPresent())
                .collect(Collectors.groupingBy(condition -> condition.column().group().orElseThrow()));
    }

    private static void equal(Sql sql, String alias, Typed condition) {
        condition.value().ifPresentOrElse(value -> sql.add(" and " + condition.column().of(alias) + " = ?", value), () -> sql.add(" and 1 = 0"));
    }

    private void say(Sql sql, String word) {
        var pattern = "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        sql.add(" and (lower(r.title) like ? escape '!'", pattern);
        listed().forEach(field -> sql.add(" or lower(f." + TypedFields.quoted(field) + ") like ? escape '!'", pattern));
        sql.add(")");
    }

    /** The texts that lists show beside the title. */
    private List<Field> listed() {
        return type.map(of -> of.listed().stream().flatMap(key -> named(of.fields(), key).stream())
                .filter(field -> field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.CHOICE).toList()).orElse(List.of());
    }

    private String table(Field group) {
        return type.orElseThrow().key() + "_" + group.key();
    }
}
