package org.zhijia.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.web.FieldText;

/**
 * A form made of fields: what to draw, what was typed and what is wrong with it. Nothing that was typed is lost when
 * something is wrong. Inputs are named by the field's key; those of a group's rows {@code <key>.<row>.<key>}.
 */
public final class Form {

    /** No group has more rows than a person would fill in. */
    private static final int MOST_ROWS = 200;

    /**
     * One input, as {@code partials/field} draws it.
     *
     * @param text  as typed; ids of files and entries separated by commas
     * @param error what is wrong with it; empty when nothing is
     * @param rows  of a group, in order
     * @param blank a row of a group without values, for a further one
     * @param type  which entries may be chosen; empty for any
     */
    public record Input(String name, String label, String kind, boolean required, int maxLength, List<Field.Choice> choices, String help,
                        String initial, String text, String error, List<List<Input>> rows, List<Input> blank, String type) {

        /** A text points to texts of its own site. */
        public boolean below() {
            return false;
        }

        private Input objecting(String objection) {
            return new Input(name, label, kind, required, maxLength, choices, help, initial, text, objection, rows, blank, type);
        }
    }

    private final List<Input> inputs;
    private final Values values;

    private Form(List<Input> inputs, Values values) {
        this.inputs = List.copyOf(inputs);
        this.values = values;
    }

    /** A form that shows values which are sound. */
    public static Form of(List<Field> fields, Values values) {
        return new Reading(name -> written(fields, values).getOrDefault(name, "")).form(fields);
    }

    /** A form as it was sent. */
    public static Form read(List<Field> fields, MultivaluedMap<String, String> sent) {
        return new Reading(name -> Optional.ofNullable(sent.getFirst(name)).orElse("")).form(fields);
    }

    /** The same with what else is wrong, by the name of the input: what only the room can know. */
    public Form objecting(Map<String, String> objections) {
        return new Form(inputs.stream().map(input -> objections.containsKey(input.name()) ? input.objecting(objections.get(input.name())) : input).toList(),
                values);
    }

    public List<Input> inputs() {
        return inputs;
    }

    /** Those that are sound. */
    public Values values() {
        return values;
    }

    public boolean isSound() {
        return errors().isEmpty();
    }

    /** What is wrong, by the name of the input. */
    public Map<String, String> errors() {
        var errors = new HashMap<String, String>();
        inputs.forEach(input -> collect(input, errors));
        return errors;
    }

    private static void collect(Input input, Map<String, String> errors) {
        if (!input.error().isEmpty()) {
            errors.put(input.name(), input.error());
        }
        input.rows().forEach(row -> row.forEach(inner -> collect(inner, errors)));
    }

    private static Map<String, String> written(List<Field> fields, Values values) {
        var texts = new HashMap<String, String>();
        write("", fields, values, texts);
        return texts;
    }

    private static void write(String prefix, List<Field> fields, Values values, Map<String, String> texts) {
        for (Field field : fields) {
            if (field.kind() == Field.Kind.GROUP) {
                var rows = values.rows(field.key());
                for (int row = 0; row < rows.size(); row++) {
                    write(prefix + field.key() + "." + row + ".", field.fields(), rows.get(row), texts);
                }
            } else {
                values.get(field.key()).ifPresent(value -> texts.put(prefix + field.key(), text(value)));
            }
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> ids ? ids.stream().map(String::valueOf).collect(Collectors.joining(",")) : value.toString();
    }

    /** Reads typed texts, field by field. */
    private record Reading(UnaryOperator<String> typed) {

        Form form(List<Field> fields) {
            var values = new Values.Builder();
            return new Form(inputs("", fields, values), values.build());
        }

        private List<Input> inputs(String prefix, List<Field> fields, Values.Builder values) {
            return fields.stream().map(field -> field.kind() == Field.Kind.GROUP ? group(prefix, field, values) : one(prefix, field, values))
                    .toList();
        }

        private Input one(String prefix, Field field, Values.Builder values) {
            var text = typed.apply(prefix + field.key());
            try {
                FieldText.parse(field, text).ifPresent(value -> values.with(field.key(), value));
                return input(prefix, field, text, "", List.of(), List.of());
            } catch (FieldText.NotTaken wrong) {
                return input(prefix, field, text, wrong.getMessage(), List.of(), List.of());
            }
        }

        /** A row in which nothing was typed is none. */
        private Input group(String prefix, Field field, Values.Builder values) {
            var rows = new ArrayList<List<Input>>();
            var taken = new ArrayList<Values>();
            for (int row = 0; row < MOST_ROWS; row++) {
                var inside = prefix + field.key() + "." + row + ".";
                if (field.fields().stream().anyMatch(inner -> !typed.apply(inside + inner.key()).isBlank())) {
                    var found = new Values.Builder();
                    rows.add(inputs(inside, field.fields(), found));
                    taken.add(found.build());
                }
            }
            values.with(field.key(), taken);
            return input(prefix, field, "", "", rows, blank(prefix + field.key() + ".{row}.", field.fields()));
        }

        private static List<Input> blank(String prefix, List<Field> fields) {
            return fields.stream().map(field -> input(prefix, field, "", "", List.of(), List.of())).toList();
        }

        private static Input input(String prefix, Field field, String text, String error, List<List<Input>> rows, List<Input> blank) {
            return new Input(prefix + field.key(), field.label(), field.kind().name().toLowerCase(Locale.ROOT), field.required(),
                    field.maxLength(), field.choices(), field.help(), field.initial(), text, error, rows, blank, field.type());
        }
    }
}
