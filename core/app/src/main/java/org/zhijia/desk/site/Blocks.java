package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.content.ContentTypes;
import org.zhijia.desk.Form;
import org.zhijia.desk.Form.Input;
import org.zhijia.plugin.Contribution;
import org.zhijia.plugin.Contributions;
import org.zhijia.site.CurrentSections;
import org.zhijia.spi.Block;
import org.zhijia.spi.Field;

/** The blocks that the current site may place: those of the core and of plugins that are on. */
@ApplicationScoped
class Blocks {

    /** @param options what whoever places it may set */
    public record Offer(String key, String title, List<Field> options) {

        /** What differs from how the block begins, as people read it: {@code 标题：校园动态；最多几个：5}. */
        String summary(Map<String, String> chosen) {
            return options.stream().filter(field -> !chosen.getOrDefault(field.key(), "").isEmpty() && field.kind() != Field.Kind.IMAGE)
                    .filter(field -> field.kind() != Field.Kind.SWITCH || chosen.get(field.key()).equals("true"))
                    .map(field -> field.kind() == Field.Kind.SWITCH ? field.label() : field.label() + "：" + word(field, chosen.get(field.key())))
                    .collect(Collectors.joining("；"));
        }

        private static String word(Field field, String value) {
            return field.choices().stream().filter(choice -> choice.value().equals(value)).map(Field.Choice::label).findFirst().orElse(value);
        }

        Form form(Map<String, String> chosen) {
            var texts = new MultivaluedHashMap<String, String>();
            options.forEach(field -> texts.putSingle(field.key(), chosen.getOrDefault(field.key(), field.initial())));
            return read(texts);
        }

        Form read(MultivaluedMap<String, String> sent) {
            return Form.read(options, sent);
        }

        /** What a sound form says: only what differs from how the block begins. */
        static Map<String, String> chosen(Form form) {
            var chosen = new LinkedHashMap<String, String>();
            for (Input input : form.inputs()) {
                boolean turned = input.kind().equals("switch");
                var text = turned && input.text().isEmpty() ? "false" : input.text().strip();
                if (!text.equals(turned && input.initial().isEmpty() ? "false" : input.initial())) {
                    chosen.put(input.name(), text);
                }
            }
            return chosen;
        }
    }

    @Inject
    private Contributions contributions;

    @Inject
    private CurrentSections sections;

    @Inject
    private ContentTypes types;

    /** Of two with the same key the first one is shown on pages, so it alone is offered. */
    List<Offer> all() {
        var offers = new LinkedHashMap<String, Offer>();
        contributions.of(Block.class).forEach(block -> offer(block).ifPresent(offer -> offers.putIfAbsent(offer.key(), offer)));
        return List.copyOf(offers.values());
    }

    private Optional<Offer> offer(Contribution<Block> block) {
        return block.ask(asked -> new Offer(asked.key(), asked.title(), asked.options().stream().map(this::chosenByTitle).toList()));
    }

    /** Blocks name sections and content types by their keys; officers choose them by their titles. */
    private Field chosenByTitle(Field field) {
        var choices = field.kind() != Field.Kind.TEXT ? List.<Field.Choice>of() : switch (field.key()) {
            case "section" -> sections.tree().all().stream().map(section -> new Field.Choice(section.key(), SectionForm.trail(section, sections.tree()))).toList();
            case "type" -> types.all().stream().map(type -> new Field.Choice(type.key(), type.title())).toList();
            default -> List.<Field.Choice>of();
        };
        return choices.isEmpty() ? field : new Field(field.key(), field.label(), Field.Kind.CHOICE, field.required(), 0, choices, List.of(),
                field.help(), field.initial(), field.type());
    }

    Optional<Offer> find(String key) {
        return all().stream().filter(offer -> offer.key().equals(key)).findFirst();
    }
}
