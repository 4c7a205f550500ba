package org.zhijia.theme;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
import java.util.Map;

/** The functions of a template: {@code asset}, {@code t}, {@code region} and {@code slot}. */
final class Functions {

    private Functions() { }

    static Map<String, Function> own() {
        return Map.of(
                "asset", new Named("path", (call, path) -> call.rendering.theme().asset(path, call.template)),
                "t", new Message(),
                "region", new Named("key", (call, key) -> call.pay(call.rendering.region(key))),
                "slot", new Named("place", (call, place) -> call.pay(call.rendering.slot(place))));
    }

    /** Where a function is called. */
    private record Call(Rendering rendering, String template, int line) {

        SafeString pay(String markup) {
            rendering.budget().spend(markup.length() + 1, template, line);
            return new SafeString(markup);
        }
    }

    /** A function of one text. */
    private record Named(String argument, java.util.function.BiFunction<Call, String, Object> function) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of(argument);
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return function.apply(new Call(Rendering.current(), self.getName(), line), String.valueOf(arguments.get(argument)));
        }
    }

    /** {@code t("key", a, b)}: the theme's words, with {0} and {1} filled in; the key itself when nobody has a word for it. */
    private static final class Message implements Function {

        private static final List<String> ARGUMENTS = List.of("key", "0", "1", "2", "3");

        @Override
        public List<String> getArgumentNames() {
            return ARGUMENTS;
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            Rendering rendering = Rendering.current();
            String text = rendering.theme().message(String.valueOf(arguments.get("key")), self.getName());
            for (int index = 0; index < 4; index++) {
                Object value = arguments.get(String.valueOf(index));
                if (value != null) {
                    text = Joined.replace(text, "{" + index + "}", value.toString(), (PebbleTemplateImpl) self, line);
                }
            }
            return text;
        }
    }
}
