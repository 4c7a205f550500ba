package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.zhijia.audit.Audit;
import org.zhijia.desk.Form;
import org.zhijia.desk.Form.Input;
import org.zhijia.desk.Messages;
import org.zhijia.site.Held;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;

/** Forms over settings that sites inherit: those of the site itself, of a theme, of a plugin. */
@ApplicationScoped
class InheritedForms {

    private static final String INHERIT = "inherit.";
    private static final String LOCK = "lock.";
    /** What is kept as one text. */
    private static final Set<Field.Kind> KEPT = Set.of(Field.Kind.TEXT, Field.Kind.LINES, Field.Kind.NUMBER, Field.Kind.DATE, Field.Kind.SWITCH,
            Field.Kind.CHOICE, Field.Kind.COLOUR, Field.Kind.LINK, Field.Kind.IMAGE);

    /**
     * One input and where its value comes from.
     *
     * @param setting   how the setting is called among all settings
     * @param inherits  whether the site leaves it to what comes from above
     * @param locks     whether the site fixes it for the sites below
     * @param from      the name of the site above whose value comes down; empty when none does
     * @param inherited what that value is, as people read it
     */
    public record Line(Input input, String setting, Held held, boolean inherits, boolean locks, String from, String inherited) { }

    /** @param lockable whether sites are below, for which something could be fixed */
    public record Sheet(List<Line> lines, boolean lockable) {

        boolean isSound() {
            return lines.stream().allMatch(line -> line.held().locked() || line.inherits() || line.input().error().isEmpty());
        }
    }

    @Inject
    private Settings settings;

    @Inject
    private Sites sites;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    /** @param name how a field's setting is called, by the field's key */
    Sheet show(SiteNode site, List<Field> fields, UnaryOperator<String> name) {
        var held = settings.held(site);
        var texts = new MultivaluedHashMap<String, String>();
        for (Field field : fields) {
            var standing = standing(field.kind() == Field.Kind.IMAGE, held.getOrDefault(name.apply(field.key()), Held.UNSET));
            texts.putSingle(field.key(), standing.own().isEmpty() && standing.above().isEmpty() ? field.initial() : standing.content());
            if (standing.isInherited()) {
                texts.putSingle(INHERIT + field.key(), "true");
            }
            if (standing.locks()) {
                texts.putSingle(LOCK + field.key(), "true");
            }
        }
        return sheet(site, fields, name, held, texts);
    }

    /** The same as it was sent. */
    Sheet read(SiteNode site, List<Field> fields, UnaryOperator<String> name, MultivaluedMap<String, String> sent) {
        return sheet(site, fields, name, settings.held(site), sent);
    }

    private Sheet sheet(SiteNode site, List<Field> fields, UnaryOperator<String> name, Map<String, Held> held, MultivaluedMap<String, String> texts) {
        var kept = fields.stream().filter(field -> KEPT.contains(field.kind())).toList();
        var names = sites.find(site.ancestry());
        var lines = Form.read(kept, texts).inputs().stream()
                .map(input -> line(input, name.apply(input.name()),
                        standing(input.kind().equals("image"), held.getOrDefault(name.apply(input.name()), Held.UNSET)), texts, names)).toList();
        return new Sheet(lines, !sites.below(site.id(), 1).isEmpty());
    }

    /** A picture is a number in the library of one site: to the sites below it means nothing, so it is each site's own. */
    private static Held standing(boolean isPicture, Held held) {
        return isPicture ? new Held(held.own(), false, Optional.empty(), false) : held;
    }

    private Line line(Input input, String setting, Held held, MultivaluedMap<String, String> texts, Map<Long, SiteNode> names) {
        return new Line(input, setting, held, held.above().isPresent() && texts.containsKey(INHERIT + input.name()),
                texts.containsKey(LOCK + input.name()), held.above().map(origin -> names.get(origin.siteId()).name()).orElse(""),
                words(input, held.inherited()));
    }

    private String words(Input input, String text) {
        return switch (input.kind()) {
            case "switch" -> messages.say(text.equals("true") ? "site.settings.on" : "site.settings.off");
            case "choice" -> input.choices().stream().filter(choice -> choice.value().equals(text)).map(Field.Choice::label).findFirst().orElse(text);
            default -> text;
        };
    }

    /**
     * Writes what the site wants of its own, and takes away what it leaves to others. What a site above has locked is
     * passed over: the form does not offer it.
     *
     * @param sheet a sound one
     */
    void write(SiteNode site, Sheet sheet) {
        sheet.lines().stream().filter(line -> !line.held().locked()).forEach(line -> write(site, line));
    }

    private void write(SiteNode site, Line line) {
        var text = line.input().kind().equals("switch") && line.input().text().isEmpty() ? "false" : line.input().text().strip().replace("\r\n", "\n");
        boolean left = line.held().above().isPresent() ? line.inherits() : text.isEmpty() || text.equals(line.input().initial());
        if (left && !line.locks()) {
            settings.forget(site, line.setting());
            note(line, line.held().inherited());
        } else {
            var content = left ? line.held().above().map(Held.Origin::content).orElse(text) : text;
            settings.set(site, line.setting(), content, line.locks());
            note(line, content);
        }
    }

    private void note(Line line, String after) {
        if (!line.held().content().equals(after)) {
            audit.note(line.input().label(), line.held().content(), after);
        }
        if (line.held().locks() != line.locks()) {
            audit.note(line.input().label(), messages.say(line.held().locks() ? "site.settings.locked" : "site.settings.free"),
                    messages.say(line.locks() ? "site.settings.locked" : "site.settings.free"));
        }
    }
}
