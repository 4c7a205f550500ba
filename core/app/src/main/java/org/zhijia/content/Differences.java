package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.content.RevisionDiff.FieldChange;
import org.zhijia.media.Library;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.view.FileView;

/** Compares revisions of entries of the current site, their fields in the words that officers know them by. */
@ApplicationScoped
public class Differences {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Library library;

    @Inject
    private SiteScope scope;

    /** A field in words. */
    public record FieldWords(String label, String words) { }

    /** What a revision says beside its title and text, in the order of the form; empty fields are left out. */
    public List<FieldWords> words(String type, Revision revision) {
        var known = types.require(type);
        var draft = Draft.of(revision, entries.fields(known, List.of(revision.id())).get(revision.id()));
        return words(known, draft).entrySet().stream().filter(field -> !field.getValue().isEmpty() && !field.getKey().key().equals("title"))
                .map(field -> new FieldWords(field.getKey().label(), field.getValue())).toList();
    }

    /** @param type key of the content type of both */
    public RevisionDiff between(String type, Revision before, Revision after) {
        var known = types.require(type);
        var values = entries.fields(known, List.of(before.id(), after.id()));
        return between(known, Draft.of(before, values.get(before.id())), Draft.of(after, values.get(after.id())));
    }

    public RevisionDiff between(ContentType type, Draft before, Draft after) {
        var was = words(type, before);
        var is = words(type, after);
        var changed = was.keySet().stream().filter(field -> !was.get(field).equals(is.get(field)))
                .map(field -> new FieldChange(field.key(), field.label(), Diff.ofLine(was.get(field), is.get(field)))).toList();
        return new RevisionDiff(changed, Diff.ofMarkdown(before.body(), after.body()));
    }

    private Map<Field, String> words(ContentType type, Draft draft) {
        var zone = scope.get().zone();
        var words = new LinkedHashMap<Field, String>();
        words.put(Field.text("title", "标题"), draft.title());
        words.put(Field.text("summary", "摘要"), draft.summary());
        words.put(Field.image("cover", "封面"), fileName(draft.coverId()));
        words.put(Field.text("cover_alt", "封面替代文字"), draft.coverAlt());
        words.put(Field.text("tags", "标签"), String.join("、", draft.tags()));
        words.put(Field.date("pinned_until", "置顶到"), draft.pinnedUntil().map(moment -> MINUTE.format(moment.atZone(zone))).orElse(""));
        words.put(Field.date("expires_at", "到期下线"), draft.expiresAt().map(moment -> MINUTE.format(moment.atZone(zone))).orElse(""));
        type.fields().forEach(field -> words.put(field, words(field, draft.fields())));
        return words;
    }

    private String words(Field field, Values values) {
        var key = field.key();
        return switch (field.kind()) {
            case SWITCH -> values.flag(key) ? "是" : "否";
            case DATE -> values.date(key).map(DAY::format).orElse("");
            case CHOICE -> field.choices().stream().filter(choice -> choice.value().equals(values.text(key))).map(Field.Choice::label)
                    .findFirst().orElse(values.text(key));
            case IMAGE -> values.number(key).map(id -> fileName(OptionalLong.of(id))).orElse("");
            case FILES -> values.ids(key).stream().map(id -> fileName(OptionalLong.of(id))).collect(Collectors.joining("、"));
            case ENTRIES -> values.ids(key).stream().map(this::title).collect(Collectors.joining("、"));
            case GROUP -> values.rows(key).stream().map(row -> row(field, row)).collect(Collectors.joining("；"));
            default -> values.text(key);
        };
    }

    private String row(Field group, Values row) {
        return group.fields().stream().map(column -> words(column, row)).filter(word -> !word.isEmpty()).collect(Collectors.joining("，"));
    }

    private String fileName(OptionalLong id) {
        return id.isEmpty() ? "" : library.file(id.getAsLong()).map(FileView::name).orElse("已不在媒体库的文件");
    }

    private String title(long entryId) {
        return entries.find(scope.node().id(), entryId).map(entries::latestRevision).map(Revision::title).orElse("已不在本站的内容");
    }
}
