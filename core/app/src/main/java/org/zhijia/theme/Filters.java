package org.zhijia.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhijia.view.Html;

/** The filters that Zhijia adds to Pebble's or that it has in place of them, all forgiving about absent values. */
final class Filters {

    private Filters() { }

    static Map<String, Filter> own() {
        return Map.of("escape", new Escape(),
                "html", new Simple((value, arguments) -> markup(value)),
                "date", new Simple((value, arguments) -> date(value, arguments.get(0)), "format"),
                "first", new Simple((value, arguments) -> at(value, true)),
                "last", new Simple((value, arguments) -> at(value, false)),
                "slice", new Simple((value, arguments) -> slice(value, arguments.get(0), arguments.get(1)), "from", "to"),
                "lines", new Simple((value, arguments) -> text(value).lines().filter(line -> !line.isBlank()).toList()),
                "abbreviate", new Simple((value, arguments) -> abbreviate(text(value), number(arguments.get(0), 60)), "length"),
                "join", new Join(),
                "replace", new Replace());
    }

    private static Object markup(Object value) {
        return switch (value) {
            case null -> "";
            case Html html -> new SafeString(html.value());
            default -> throw new IllegalArgumentException("html 只能输出系统生成的 Html，不能输出 " + value.getClass().getSimpleName());
        };
    }

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private static Object date(Object value, Object format) {
        return value instanceof TemporalAccessor when ? formatter(text(format)).format(when) : "";
    }

    private static DateTimeFormatter formatter(String format) {
        // Themes choose a handful; a theme that makes them up must not fill the memory.
        if (FORMATS.size() > 1_000) {
            FORMATS.clear();
        }
        return FORMATS.computeIfAbsent(format.isEmpty() ? "yyyy-MM-dd" : format, DateTimeFormatter::ofPattern);
    }

    private static Object at(Object value, boolean first) {
        return switch (value) {
            case List<?> list when list.isEmpty() -> null;
            case List<?> list -> first ? list.getFirst() : list.getLast();
            case String text when text.isEmpty() -> "";
            case String text -> first ? text.substring(0, text.offsetByCodePoints(0, 1))
                    : text.substring(text.offsetByCodePoints(text.length(), -1));
            case null, default -> null;
        };
    }

    /** Counts from 0; an end beyond the last one means the last one. */
    private static Object slice(Object value, Object from, Object to) {
        int length = value instanceof List<?> list ? list.size() : text(value).length();
        int end = Math.clamp(number(to, length), 0, length);
        int start = Math.clamp(number(from, 0), 0, end);
        return value instanceof List<?> list ? list.subList(start, end) : text(value).substring(start, end);
    }

    private static String abbreviate(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, length - 1))).stripTrailing() + "…";
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static int number(Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    /** A filter that is a plain function of its value and its arguments. */
    private static final class Simple extends Counted {

        Simple(java.util.function.BiFunction<Object, List<Object>, Object> function, String... arguments) {
            super(new Filter() {
                @Override
                public List<String> getArgumentNames() {
                    return List.of(arguments);
                }

                @Override
                public Object apply(Object input, Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
                    List<Object> values = new ArrayList<>();
                    for (String argument : arguments) {
                        values.add(given.get(argument));
                    }
                    return function.apply(input, values);
                }
            });
        }
    }

    /** Pays for what another filter makes, and gives its failures file and line. */
    static class Counted implements Filter {

        private final Filter filter;

        Counted(Filter filter) {
            this.filter = filter;
        }

        @Override
        public List<String> getArgumentNames() {
            return filter.getArgumentNames();
        }

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            try {
                Object result = filter.apply(input, arguments, self, context, line);
                Rendering.current().budget().spend(size(result), self.getName(), line);
                return result;
            } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
                throw new PebbleException(e, e.getMessage(), line, self.getName());
            }
        }

        private static int size(Object result) {
            return switch (result) {
                case String text -> text.length() + 1;
                case Collection<?> collection -> collection.size() + 1;
                case null, default -> 1;
            };
        }
    }

    /** Always as HTML: a template that could choose another escaping could choose none. */
    private static final class Escape extends EscapeFilter {

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            Object escaped = super.apply(input, Map.of(), self, context, line);
            if (escaped != null) {
                Rendering.current().budget().spend(escaped.toString().length(), self.getName(), line);
            }
            return escaped;
        }
    }

    private static final class Join implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return List.of("separator");
        }

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            if (!(input instanceof Collection<?> values)) {
                return text(input);
            }
            String separator = text(arguments.get("separator"));
            List<String> texts = values.stream().map(Filters::text).toList();
            long length = texts.stream().mapToLong(String::length).sum() + (long) separator.length() * texts.size();
            Joined.payFor(length, (PebbleTemplateImpl) self, line);
            return String.join(separator, texts);
        }
    }

    /** {@code {{ text | replace({"a": "b"}) }}}: plain text, no patterns, since a pattern can run for ever. */
    private static final class Replace implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return List.of("pairs");
        }

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            if (!(arguments.get("pairs") instanceof Map<?, ?> pairs)) {
                throw new PebbleException(null, "replace 需要形如 {\"旧\": \"新\"} 的参数", line, self.getName());
            }
            String text = text(input);
            for (Map.Entry<?, ?> pair : pairs.entrySet()) {
                text = Joined.replace(text, text(pair.getKey()), text(pair.getValue()), (PebbleTemplateImpl) self, line);
            }
            return text;
        }
    }

    /** Also true for empty markup. */
    static final class Empty implements Test {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public boolean apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return switch (input) {
                case null -> true;
                case String text -> text.isBlank();
                case SafeString text -> text.toString().isBlank();
                case Html html -> html.isEmpty();
                case Collection<?> collection -> collection.isEmpty();
                case Map<?, ?> map -> map.isEmpty();
                default -> false;
            };
        }
    }
}
