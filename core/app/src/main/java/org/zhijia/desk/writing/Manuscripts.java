package org.zhijia.desk.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.Candidates;
import org.zhijia.content.Draft;
import org.zhijia.content.Manuscript;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.media.Library;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** Drafts as the editor shows them, and what stands in the editor read as a draft. */
@ApplicationScoped
class Manuscripts {

    static final String SUMMARY = "summary";
    static final String COVER = "cover";
    static final String COVER_ALT = "cover_alt";
    static final String TAGS = "tags";
    static final String PINNED_UNTIL = "pinned_until";
    static final String EXPIRES_AT = "expires_at";
    static final String SECTION = "section";

    private static final int LONGEST_ALT = 300;
    private static final String BETWEEN_TAGS = "[,，、;；\\n]+";

    @Inject
    private Messages messages;

    @Inject
    private SiteScope scope;

    @Inject
    private Library library;

    @Inject
    private Candidates candidates;

    /**
     * What the editor holds, read as a draft.
     *
     * @param draft  empty as long as something is wrong
     * @param errors what, by the name of the input
     */
    record Reading(Optional<Draft> draft, Map<String, String> errors) { }

    Manuscript of(Draft draft, ContentType type) {
        var inputs = new HashMap<String, List<String>>();
        flatten(Form.of(fields(type), values(draft)).inputs(), inputs);
        inputs.put(Manuscript.BODY, List.of(draft.body()));
        draft.pinnedUntil().ifPresent(moment -> inputs.put(PINNED_UNTIL, List.of(local(moment))));
        draft.expiresAt().ifPresent(moment -> inputs.put(EXPIRES_AT, List.of(local(moment))));
        return new Manuscript(inputs);
    }

    /** As it stands there, sound or not. */
    Form form(Manuscript manuscript, ContentType type) {
        var sent = new MultivaluedHashMap<String, String>();
        manuscript.inputs().forEach(sent::put);
        return Form.read(fields(type), sent);
    }

    Reading read(Manuscript manuscript, ContentType type) {
        var form = form(manuscript, type);
        var errors = new HashMap<>(form.errors());
        tags(form.values()).stream().filter(tag -> tag.length() > Draft.LONGEST_TAG)
                .forEach(tag -> errors.put(TAGS, messages.say("writing.error.tag", tag, Draft.LONGEST_TAG)));
        fields(type).stream().filter(field -> !exists(field, form.values())).forEach(field -> errors.put(field.key(), messages.say("writing.error.gone")));
        for (var name : List.of(PINNED_UNTIL, EXPIRES_AT)) {
            if (!manuscript.text(name).isBlank() && moment(manuscript, name).isEmpty()) {
                errors.put(name, messages.say("writing.error.moment"));
            }
        }
        return new Reading(errors.isEmpty() ? Optional.of(draft(manuscript, form.values(), type)) : Optional.empty(), errors);
    }

    /** Files and entries may go while somebody writes. */
    private boolean exists(Field field, Values values) {
        return switch (field.kind()) {
            case IMAGE -> values.number(field.key()).stream().allMatch(id -> library.image(id).isPresent());
            case FILES -> library.files(values.ids(field.key())).size() == values.ids(field.key()).size();
            case ENTRIES -> candidates.take(field, values.ids(field.key()));
            case GROUP -> values.rows(field.key()).stream().allMatch(row -> field.fields().stream().allMatch(column -> exists(column, row)));
            default -> true;
        };
    }

    /** For a look at what is not finished: whatever is sound of it. */
    Draft sketch(Manuscript manuscript, ContentType type) {
        var values = form(manuscript, type).values();
        return draft(manuscript, values.text(Manuscript.TITLE).isBlank() ? values.with(Manuscript.TITLE, messages.say("writing.untitled")) : values, type);
    }

    private Draft draft(Manuscript manuscript, Values values, ContentType type) {
        var own = new Values.Builder();
        type.fields().forEach(field -> values.get(field.key()).ifPresent(value -> own.with(field.key(), value)));
        return new Draft(values.text(Manuscript.TITLE), values.text(SUMMARY), manuscript.body(),
                values.number(COVER).map(OptionalLong::of).orElse(OptionalLong.empty()), values.text(COVER_ALT),
                tags(values).stream().filter(tag -> tag.length() <= Draft.LONGEST_TAG).toList(),
                moment(manuscript, PINNED_UNTIL), moment(manuscript, EXPIRES_AT), own.build());
    }

    private Values values(Draft draft) {
        var values = new Values.Builder();
        draft.fields().map().forEach(values::with);
        return values.with(Manuscript.TITLE, draft.title()).with(SUMMARY, draft.summary()).with(COVER_ALT, draft.coverAlt())
                .with(TAGS, String.join("，", draft.tags())).with(COVER, draft.coverId().isPresent() ? draft.coverId().getAsLong() : null).build();
    }

    private List<Field> fields(ContentType type) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text(Manuscript.TITLE, messages.say("writing.field.title")).mandatory().max(Draft.LONGEST_TITLE));
        fields.add(Field.lines(SUMMARY, messages.say("writing.field.summary")).max(Draft.LONGEST_SUMMARY).help(messages.say("writing.help.summary")));
        fields.add(Field.image(COVER, messages.say("writing.field.cover")).help(messages.say("writing.help.cover")));
        fields.add(Field.text(COVER_ALT, messages.say("writing.field.cover_alt")).max(LONGEST_ALT).help(messages.say("writing.help.cover_alt")));
        fields.add(Field.text(TAGS, messages.say("writing.field.tags")).help(messages.say("writing.help.tags")));
        fields.addAll(type.fields());
        return fields;
    }

    private static List<String> tags(Values values) {
        return Arrays.stream(values.text(TAGS).split(BETWEEN_TAGS)).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static void flatten(List<Form.Input> inputs, Map<String, List<String>> texts) {
        for (var input : inputs) {
            if (input.kind().equals("group")) {
                input.rows().forEach(row -> flatten(row, texts));
            } else if (!input.text().isEmpty()) {
                texts.put(input.name(), List.of(input.text()));
            }
        }
    }

    private String local(Instant moment) {
        return moment.atZone(zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private Optional<Instant> moment(Manuscript manuscript, String name) {
        var text = manuscript.text(name);
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDateTime.parse(text).atZone(zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        return scope.get().zone();
    }
}
