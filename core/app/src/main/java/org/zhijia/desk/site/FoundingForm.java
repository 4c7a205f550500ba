package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.founding.Registrar.Finding;
import org.zhijia.founding.Roll.Column;
import org.zhijia.founding.Roll.Line;
import org.zhijia.founding.Templates;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteNode.Kind;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;
import org.zhijia.theme.Wardrobe;

/** The form for one new site: a line of a list, with choices where the list wants keys. */
@ApplicationScoped
class FoundingForm {

    private static final int MOST_CHOICES = 200;

    @Inject
    private Sites sites;

    @Inject
    private Templates templates;

    @Inject
    private Wardrobe wardrobe;

    @Inject
    private Messages messages;

    /** @param by the site that founds */
    List<Field> fields(SiteNode by) {
        var below = sites.allBelow(by, MOST_CHOICES);
        return List.of(
                Field.text(name(Column.NAME), label(Column.NAME)).mandatory().max(100).help(messages.say("site.founding.name.help")),
                Field.text(name(Column.KEY), label(Column.KEY)).max(40).help(messages.say("site.founding.key.help")),
                Field.choice(name(Column.KIND), label(Column.KIND), Stream.of(Kind.SCHOOL, Kind.DISTRICT).map(this::kind).toList()).mandatory(),
                Field.choice(name(Column.PARENT), label(Column.PARENT), Stream.concat(Stream.of(by),
                        below.stream().filter(site -> !site.kind().equals("school"))).map(site -> new Field.Choice(site.key(), site.name())).toList()).mandatory(),
                Field.choice(name(Column.TEMPLATE), label(Column.TEMPLATE), templates(by, below)).mandatory().help(messages.say("site.founding.template.help")),
                Field.choice(name(Column.THEME), label(Column.THEME), wardrobe.of(by).stream()
                        .map(theme -> new Field.Choice(Wardrobe.key(theme), theme.manifest().title())).toList()).help(messages.say("site.founding.theme.help")),
                Field.text(name(Column.HOSTS), label(Column.HOSTS)).max(500).help(messages.say("site.founding.hosts.help")),
                Field.text(name(Column.ADMINISTRATOR), label(Column.ADMINISTRATOR)).max(60).help(messages.say("site.founding.administrator.help")),
                Field.text(name(Column.LOGIN), label(Column.LOGIN)).max(60).help(messages.say("site.founding.login.help")));
    }

    private Field.Choice kind(Kind kind) {
        var word = kind.name().toLowerCase(Locale.ROOT);
        return new Field.Choice(word, messages.say("site.kind." + word));
    }

    private List<Field.Choice> templates(SiteNode by, List<SiteNode> below) {
        var bundled = templates.bundled().stream().map(template -> new Field.Choice(template.key(),
                messages.say("site.founding.template.sections", template.title(), template.sectionCount())));
        var models = Stream.concat(Stream.of(by), below.stream())
                .map(model -> new Field.Choice(Templates.like(model), messages.say("site.founding.template.like", model.name())));
        return Stream.concat(bundled, models).toList();
    }

    Line line(Form form) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (Column column : Column.values()) {
            var text = form.values().text(name(column));
            if (!text.isEmpty()) {
                texts.put(column, text);
            }
        }
        return new Line(1, texts);
    }

    static Map<String, String> objections(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(finding -> name(finding.column()), Finding::message, (one, other) -> one + other));
    }

    private String label(Column column) {
        return messages.say("site.founding." + name(column));
    }

    static String name(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
