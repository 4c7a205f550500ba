package org.zhijia.desk;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhijia.media.FileSize;
import org.zhijia.site.SiteScope;

/** What the desk's templates can say beside Pebble's own: texts, icons, addresses of files, chosen entries, moments and sizes. */
@ApplicationScoped
class Vocabulary extends AbstractExtension {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    private Messages messages;

    @Inject
    private DeskAssets assets;

    @Inject
    private EntryChoices choices;

    @Inject
    private SiteScope scope;

    @Inject
    private Clock clock;

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("say", new Say(),
                "icon", (Named) name -> new SafeString(assets.icon(name)),
                "asset", (Named) assets::address,
                "chosen", new Chosen());
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("moment", (Shown) value -> new SafeString(Moments.markup((Instant) value, clock.instant(), zone())),
                "bytes", (Shown) value -> FileSize.of(((Number) value).longValue()));
    }

    private ZoneId zone() {
        return scope.isEntered() ? scope.get().zone() : CHINA;
    }

    /** {@code say("writing.saved", entry.title)} */
    private final class Say implements Function {

        @Override
        public List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            var rest = IntStream.range(1, arguments.size()).mapToObj(place -> arguments.get(String.valueOf(place))).toArray();
            return messages.say(String.valueOf(arguments.get("0")), rest);
        }
    }

    /** {@code chosen(input.text, input.below)}: the entries whose ids a form holds. */
    private final class Chosen implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of("ids", "below");
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return choices.chosen(String.valueOf(arguments.get("ids")), (Boolean) arguments.get("below"));
        }
    }

    /** A function of one name. */
    private interface Named extends Function {

        Object of(String name);

        @Override
        default List<String> getArgumentNames() {
            return List.of("name");
        }

        @Override
        default Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return of(String.valueOf(arguments.get("name")));
        }
    }

    /** A filter without arguments; what is absent stays absent. */
    private interface Shown extends Filter {

        Object of(Object value);

        @Override
        default List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        default Object apply(Object value, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return value == null ? "" : of(value);
        }
    }
}
