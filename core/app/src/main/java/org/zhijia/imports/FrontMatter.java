package org.zhijia.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * YAML between two lines of three hyphens at the top of a Markdown file. Everything is text, a list or a map of text:
 * a number such as 2020 or a word such as 否 keeps the form in which it was typed.
 *
 * @param values by key, in the order of the file
 * @param body   what follows
 */
record FrontMatter(Map<String, Object> values, String body) {

    private static final Pattern FENCED = Pattern.compile("\\A\\uFEFF?\\s*---[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final int CHARACTERS = 64 * 1024;
    private static final int ALIASES = 20;

    /** Text that only looks like front matter stays in the body, with a warning. */
    static FrontMatter of(String text, Report report) {
        Matcher matcher = FENCED.matcher(text);
        if (!matcher.find() || matcher.group(1) == null || !matcher.group(1).matches("(?s)\\s*[^\\s:#][^\\n]*?:(\\s.*|)")) {
            return new FrontMatter(Map.of(), text);
        }
        try {
            if (parse(matcher.group(1)) instanceof Map<?, ?> map) {
                return new FrontMatter(texts(map), text.substring(matcher.end()));
            }
            report.warning("文件开头的“---”之间不是“名称: 值”，已当作正文");
        } catch (YamlEngineException e) {
            report.warning("文件头（YAML）有错，已当作正文：" + Report.quoted(String.valueOf(e.getMessage())));
        }
        return new FrontMatter(Map.of(), text);
    }

    private static Object parse(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false).setMaxAliasesForCollections(ALIASES).setCodePointLimit(CHARACTERS).build())
                .loadFromString(yaml);
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key).strip(), text(value)));
        texts.values().removeIf(value -> value instanceof String text && text.isEmpty());
        return texts;
    }

    private static Object text(Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> texts(map);
            case List<?> list -> list.stream().map(FrontMatter::text).toList();
            default -> value.toString().strip();
        };
    }
}
