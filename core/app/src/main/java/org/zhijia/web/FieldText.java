package org.zhijia.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhijia.spi.Field;

/** Turns what a person typed into a field's value: the one validator of forms, settings and imports. */
public final class FieldText {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+|/(?!/)\\S*");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");
    private static final Set<String> YES = Set.of("true", "yes", "on", "1", "是");

    /** A text that a field does not take, with a message in Chinese: what is wrong, where, what to do. */
    public static final class NotTaken extends Refusal {

        NotTaken(Field field, String why) {
            super(422, "“" + field.label() + "”" + why);
        }
    }

    private FieldText() { }

    /**
     * @return the value as {@link Field.Kind} types it; empty when the text is blank. Groups are not written as one text
     * @throws NotTaken when the text does not fit, or is blank where it must not be
     */
    public static Optional<Object> parse(Field field, String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            if (field.required()) {
                throw new NotTaken(field, "不能为空，请填写。");
            }
            return Optional.empty();
        }
        return Optional.of(value(field, trimmed));
    }

    private static Object value(Field field, String text) {
        return switch (field.kind()) {
            case TEXT, LINES -> bounded(field, text);
            case NUMBER, IMAGE -> number(field, text);
            case DATE -> date(field, text);
            case SWITCH -> YES.contains(text.toLowerCase(Locale.ROOT));
            case CHOICE -> choice(field, text);
            case COLOUR -> matching(field, COLOUR, text, "应是 #rrggbb 形式的颜色，例如 #b3202a。");
            case LINK -> matching(field, LINK, text, "应是以 http://、https:// 或 / 开头的网址。");
            case FILES, ENTRIES -> ids(field, text);
            case GROUP -> throw new NotTaken(field, "由多行组成，请逐行填写。");
        };
    }

    private static String bounded(Field field, String text) {
        if (field.maxLength() > 0 && text.codePointCount(0, text.length()) > field.maxLength()) {
            throw new NotTaken(field, "最多 " + field.maxLength() + " 个字，现在有 " + text.codePointCount(0, text.length()) + " 个字。");
        }
        return text;
    }

    private static Long number(Field field, String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NotTaken(field, "应是整数，现在是“" + text + "”。");
        }
    }

    private static LocalDate date(Field field, String text) {
        var match = DATE.matcher(text);
        try {
            if (match.lookingAt()) {
                return LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
            }
        } catch (DateTimeException e) {
            throw new NotTaken(field, "“" + text + "”不是存在的日期。");
        }
        throw new NotTaken(field, "应是日期，例如 2026-09-10，现在是“" + text + "”。");
    }

    private static String choice(Field field, String text) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(text) || choice.label().equals(text))
                .map(Field.Choice::value)
                .findFirst()
                .orElseThrow(() -> new NotTaken(field, "只能是 "
                        + String.join("、", field.choices().stream().map(Field.Choice::label).toList()) + " 之一，现在是“" + text + "”。"));
    }

    private static String matching(Field field, Pattern pattern, String text, String why) {
        if (!pattern.matcher(text).matches()) {
            throw new NotTaken(field, why);
        }
        return text;
    }

    private static List<Long> ids(Field field, String text) {
        var ids = Arrays.stream(text.split("[,，\\s]+")).map(id -> number(field, id)).distinct().toList();
        if (field.maxLength() > 0 && ids.size() > field.maxLength()) {
            throw new NotTaken(field, "最多选 " + field.maxLength() + " 个，现在有 " + ids.size() + " 个。");
        }
        return ids;
    }
}
