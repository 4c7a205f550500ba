package org.zhijia.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.api.MediaLibrary;
import org.zhijia.content.Draft;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.DocumentDraft.Picture;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.web.FieldText;

/**
 * Makes the draft of an entry of what a reader found: files go to the media library, values into the fields of the
 * content type. What does not fit is named in the report and costs only itself.
 */
final class Composing {

    private static final Set<String> COMMON = Set.of("title", "summary", "tags", "cover", "cover_alt", "date", "type",
            "pinned_until", "expires", "expires_at");
    /** Read off the text by {@link Letterhead}; where the type has no such field, they still stand in the text. */
    private static final Set<String> GUESSED = Set.of("number", "issuer", "recipients", "written", "attachments_named", "copy_to");
    private static final String ORIGINAL = "original";
    private static final Pattern OFFICE_FILE = Pattern.compile("(?i).+\\.(docx?|pdf|wps|ofd|rtf)");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T\\s]+(\\d{1,2})[:：](\\d{2})(?:[:：]\\d{2})?)?.*");
    private static final Pattern FIRST_PICTURE = Pattern.compile("!\\[((?:[^\\[\\]\\\\]|\\\\.)*)]\\(media:(\\d+)");

    private final Source source;
    private final ContentType type;
    private final ZoneId zone;
    private final MediaLibrary media;
    private final Function<String, Optional<Long>> entryOf;
    private final boolean last;
    private final Report report;
    private final Map<String, Object> values;
    private boolean waits;

    /**
     * @param entryOf the entry that was made of another file of the site, by its name in the bundle
     * @param last    whether all files of the bundle have been taken already
     */
    Composing(Source source, ContentType type, ZoneId zone, MediaLibrary media, Function<String, Optional<Long>> entryOf, boolean last, Report report) {
        this.source = source;
        this.type = type;
        this.zone = zone;
        this.media = media;
        this.entryOf = entryOf;
        this.last = last;
        this.report = report;
        this.values = source.draft().values();
    }

    Draft draft() {
        // The text comes first: where it links to an attachment, its words name the file for the list of attachments too.
        String body = body();
        Values fields = fields();
        String title = title();
        if (title.length() > Draft.LONGEST_TITLE) {
            report.warning("标题超过 " + Draft.LONGEST_TITLE + " 个字，已截短；全文移到正文开头");
            body = Verbatim.markdown(title) + "\n\n" + body;
            title = title.substring(0, Draft.LONGEST_TITLE - 1) + "…";
        }
        String summary = text("summary");
        if (summary.length() > Draft.LONGEST_SUMMARY) {
            report.warning("摘要超过 " + Draft.LONGEST_SUMMARY + " 个字，已截短：" + summary.substring(Draft.LONGEST_SUMMARY - 1));
            summary = summary.substring(0, Draft.LONGEST_SUMMARY - 1) + "…";
        }
        OptionalLong cover = cover();
        String coverAlt = text("cover_alt");
        if (cover.isEmpty()) {
            Matcher first = FIRST_PICTURE.matcher(body);
            if (first.find()) {
                cover = OptionalLong.of(Long.parseLong(first.group(2)));
                coverAlt = Verbatim.plain(first.group(1));
                report.kept("封面取正文的第一张图片");
            }
        }
        return new Draft(title, summary, body, cover, coverAlt.substring(0, Math.min(300, coverAlt.length())), tags(),
                moment("pinned_until"), moment("expires").or(() -> moment("expires_at")), fields);
    }

    /** Whether it refers to files of the bundle that are no entries yet. */
    boolean waitsForOthers() {
        return waits;
    }

    /** When the document was first published, as it says itself. */
    Optional<Instant> date() {
        return moment("date");
    }

    private String title() {
        if (!source.draft().title().isBlank()) {
            return source.draft().title();
        }
        String file = source.name().substring(source.name().lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
        report.warning("标题取自文件名：" + file);
        return file;
    }

    private String body() {
        String markdown = source.draft().markdown();
        boolean official = type.fields().stream().anyMatch(field -> field.key().equals("number"));
        if (official && values.containsKey("number")) {
            markdown = Block.join(new Letterhead(Block.split(markdown), source.draft().title(), new Report()).bodyBelowHead());
        }
        return BodyReferences.replaced(markdown, this::referred);
    }

    private Optional<Long> referred(BodyReferences.Reference reference) {
        String target = reference.target();
        if (target.matches("picture:\\d{1,6}")) {
            return embedded(Integer.parseInt(target.substring("picture:".length())));
        }
        Optional<Long> id = stored(target, reference.shown() ? "" : reference.words());
        if (id.isEmpty()) {
            report.warning((reference.shown() ? "图片" : "附件") + "“" + target + "”没有一起上传，只留下文字");
        }
        return id;
    }

    private Optional<Long> embedded(int number) {
        if (number >= source.draft().pictures().size()) {
            return Optional.empty();
        }
        Picture picture = source.draft().pictures().get(number);
        return store(picture.name(), () -> new ByteArrayInputStream(picture.bytes()));
    }

    private Optional<Long> stored(String reference) {
        return stored(reference, "");
    }

    /** @param words what readers call the file; empty for its own name */
    private Optional<Long> stored(String reference, String words) {
        return source.bundle().resolve(source.name(), reference)
                .flatMap(name -> store(FileNames.shown(name, words), () -> source.bundle().open(name)));
    }

    private interface Content {

        InputStream open() throws IOException;
    }

    private Optional<Long> store(String name, Content content) {
        try (InputStream bytes = content.open()) {
            return Optional.of(media.store(name, bytes));
        } catch (IOException e) {
            report.warning("“" + name + "”没有存入媒体库：" + e.getMessage());
            return Optional.empty();
        }
    }

    private OptionalLong cover() {
        String cover = text("cover");
        if (cover.isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<Long> id = stored(cover);
        if (id.isEmpty()) {
            report.warning("封面“" + cover + "”没有一起上传");
        }
        return id.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (String tag : list("tags", "[,，、;；]\\s*")) {
            if (tag.length() > Draft.LONGEST_TAG) {
                report.warning("标签太长，没有采用：" + tag);
            } else if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags;
    }

    private Optional<Instant> moment(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = MOMENT.matcher(text);
        try {
            if (matcher.matches()) {
                LocalDate day = LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
                LocalTime time = matcher.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.of(number(matcher.group(4)), number(matcher.group(5)));
                return Optional.of(LocalDateTime.of(day, time).atZone(zone).toInstant());
            }
        } catch (DateTimeException e) {
            // Reported below like any other text that is no date.
        }
        report.warning("“" + key + ": " + text + "”不是日期，没有采用");
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private Values fields() {
        Map<String, Object> found = new HashMap<>();
        Set<String> used = new HashSet<>(COMMON);
        used.addAll(GUESSED);
        for (Field field : type.fields()) {
            used.add(field.key());
            used.add(field.label());
            Object value = values.getOrDefault(field.key(), values.get(field.label()));
            if (value != null && (!COMMON.contains(field.key()) || field.kind() == Field.Kind.GROUP)) {
                typed(field, value).ifPresent(typed -> found.put(field.key(), typed));
            }
        }
        values.keySet().stream().filter(key -> !used.contains(key)).sorted()
                .forEach(key -> report.warning("文件头的“" + key + "”在" + type.title() + "里没有对应的栏，没有采用：" + Report.quoted(values.get(key).toString())));
        original(found);
        Values.Builder builder = new Values.Builder();
        found.forEach(builder::with);
        return builder.build();
    }

    /** An official document is read in its own file too, with its seal and its layout; readers may have that. */
    private void original(Map<String, Object> found) {
        boolean wanted = type.fields().stream().anyMatch(field -> field.key().equals(ORIGINAL) && field.kind() == Field.Kind.FILES);
        if (wanted && !found.containsKey(ORIGINAL) && OFFICE_FILE.matcher(source.name()).matches()) {
            store(FileNames.shown(source.name(), ""), () -> source.bundle().open(source.name())).ifPresent(id -> {
                found.put(ORIGINAL, List.of(id));
                report.kept("原文件随文保留，供读者下载；不想公开可在编辑页移除");
            });
        }
    }

    private Optional<Object> typed(Field field, Object value) {
        return switch (field.kind()) {
            case IMAGE -> file(field, value.toString()).map(Object.class::cast);
            case FILES -> Optional.of(texts(value).stream().flatMap(name -> file(field, name).stream()).toList());
            case ENTRIES -> Optional.of(texts(value).stream().flatMap(name -> entry(field, name).stream()).toList());
            case GROUP -> Optional.of(rows(field, value));
            default -> parsed(field, value instanceof List<?> list ? String.join("、", list.stream().map(Object::toString).toList()) : value.toString());
        };
    }

    private Optional<Long> file(Field field, String name) {
        Optional<Long> id = stored(name);
        if (id.isEmpty()) {
            report.warning(field.label() + "“" + name + "”没有一起上传");
        }
        return id;
    }

    private Optional<Long> entry(Field field, String name) {
        Optional<String> file = source.bundle().resolve(source.name(), name);
        Optional<Long> id = file.flatMap(entryOf);
        if (id.isEmpty() && file.isPresent() && !last) {
            waits = true;
        } else if (id.isEmpty()) {
            report.warning(field.label() + "“" + name + "”还没有导入本站，没有关联");
        }
        return id;
    }

    private List<Values> rows(Field field, Object value) {
        List<Values> rows = new ArrayList<>();
        for (Object row : value instanceof List<?> list ? list : List.of(value)) {
            Map<?, ?> cells = row instanceof Map<?, ?> map ? map : Map.of(field.fields().getFirst().key(), row);
            Values.Builder builder = new Values.Builder();
            for (Field column : field.fields()) {
                Object cell = cells.containsKey(column.key()) ? cells.get(column.key()) : cells.get(column.label());
                if (cell != null) {
                    typed(column, cell).ifPresent(typed -> builder.with(column.key(), typed));
                }
            }
            rows.add(builder.build());
        }
        return rows;
    }

    private Optional<Object> parsed(Field field, String text) {
        try {
            return FieldText.parse(field, text);
        } catch (FieldText.NotTaken e) {
            report.warning(e.getMessage() + "没有采用");
            return Optional.empty();
        }
    }

    private String text(String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }

    private List<String> list(String key, String separator) {
        return values.get(key) instanceof String text ? Arrays.asList(text.split(separator)) : texts(values.getOrDefault(key, List.of()));
    }

    private static List<String> texts(Object value) {
        return BodyReferences.texts(value).toList();
    }
}
