package org.zhijia.theme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhijia.spi.Field;
import org.zhijia.theme.ThemeManifest.Placement;
import org.zhijia.theme.ThemeManifest.Region;
import org.zhijia.web.FieldText;

/**
 * Reads {@code theme.json}. A YAML parser reads it, since JSON is YAML and this one knows the line of every value.
 */
final class ManifestReader {

    static final String FILE = "theme.json";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    /** Of files and entries a template would see numbers only. */
    private static final Set<Field.Kind> KINDS = EnumSet.complementOf(EnumSet.of(Field.Kind.FILES, Field.Kind.ENTRIES, Field.Kind.GROUP));
    private static final Set<String> RESERVED = Set.of("plain", "plugin");
    private static final LoadSettings JSON = LoadSettings.builder().setLabel(FILE).setCodePointLimit(200_000)
            .setMaxAliasesForCollections(0).setAllowDuplicateKeys(false).build();

    private final List<Finding> findings;

    private ManifestReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** @param findings takes what is wrong; with a grave finding the result is empty */
    static Optional<ThemeManifest> read(String json, List<Finding> findings) {
        List<Finding> own = new ArrayList<>();
        Optional<ThemeManifest> manifest = new ManifestReader(own).read(json);
        findings.addAll(own);
        return manifest.filter(read -> own.stream().noneMatch(Finding::grave));
    }

    private Optional<ThemeManifest> read(String json) {
        try {
            Node root = new Compose(JSON).composeString(json).orElse(null);
            if (root instanceof MappingNode) {
                return Optional.of(manifest(new Entry(root)));
            }
            findings.add(Finding.error(FILE, 1, "应当是一个 JSON 对象"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            findings.add(Finding.error(FILE, line, "不是有效的 JSON：" + e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(Finding.error(FILE, 0, "不是有效的 JSON：" + e.getMessage()));
        }
        return Optional.empty();
    }

    private ThemeManifest manifest(Entry json) {
        json.knows("name", "title", "version", "contract", "parent", "description", "suits", "regions", "settings");
        String name = json.text("name");
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            json.refuse("name", "主题名只能用小写字母、数字和连字符，以字母开头，最多 40 个字符，并且不能叫 plain 或 plugin");
        }
        if (json.text("title").isBlank() || json.text("title").length() > 40) {
            json.refuse("title", "title 应为 1 到 40 个字");
        }
        if (json.text("version").isBlank() || json.text("version").length() > 20) {
            json.refuse("version", "version 应为 1 到 20 个字符");
        }
        if (!json.text("contract").equals(String.valueOf(ThemeManifest.CONTRACT))) {
            json.refuse("contract", "contract 应为 " + ThemeManifest.CONTRACT + "，即本系统遵守的主题约定版本");
        }
        String parent = json.text("parent");
        if (!parent.isEmpty() && !NAME.matcher(parent).matches() || parent.equals(name)) {
            json.refuse("parent", "parent 应为另一个主题的名字，或者为空");
        }
        return new ThemeManifest(name, json.text("title"), json.text("version"), ThemeManifest.CONTRACT, parent,
                json.text("description"), Set.copyOf(json.words("suits")), unique(json.list("regions", this::region), Region::key, json, "regions"),
                unique(json.list("settings", this::setting), Field::key, json, "settings"));
    }

    private Optional<Region> region(Entry json) {
        json.knows("key", "title", "blocks");
        if (!KEY.matcher(json.text("key")).matches()) {
            json.refuse("key", "区域的 key 应为小写字母、数字和下划线，以字母开头");
            return Optional.empty();
        }
        return Optional.of(new Region(json.text("key"), json.text("title"), json.list("blocks", this::placement)));
    }

    private Optional<Placement> placement(Entry json) {
        json.knows("block", "options");
        if (!NAME.matcher(json.text("block")).matches()) {
            json.refuse("block", "block 应为区块的名字");
            return Optional.empty();
        }
        return Optional.of(new Placement(json.text("block"), json.texts("options")));
    }

    private Optional<Field> setting(Entry json) {
        json.knows("key", "label", "kind", "required", "max", "choices", "help", "initial");
        Optional<Field.Kind> kind = kind(json);
        if (!KEY.matcher(json.text("key")).matches()) {
            json.refuse("key", "设置的 key 应为小写字母、数字和下划线，以字母开头");
            return Optional.empty();
        }
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get() == Field.Kind.COLOUR && json.text("initial").isEmpty()) {
            json.refuse("initial", "颜色必须有初值");
        }
        Field setting = new Field(json.text("key"), json.text("label"), kind.get(), json.text("required").equals("true"),
                number(json, "max"), json.list("choices", this::choice), List.of(), json.text("help"),
                json.text("initial"), "");
        checkInitial(setting, json);
        return Optional.of(setting);
    }

    private static void checkInitial(Field setting, Entry json) {
        try {
            if (!setting.initial().isEmpty()) {
                FieldText.parse(setting, setting.initial());
            }
        } catch (FieldText.NotTaken e) {
            json.refuse("initial", e.getMessage());
        }
    }

    private Optional<Field.Kind> kind(Entry json) {
        Optional<Field.Kind> kind = KINDS.stream().filter(known -> known.name().toLowerCase(Locale.ROOT).equals(json.text("kind"))).findFirst();
        if (kind.isEmpty()) {
            json.refuse("kind", "没有这种设置：" + json.text("kind"));
        }
        return kind;
    }

    private Optional<Field.Choice> choice(Entry json) {
        json.knows("value", "label");
        String label = json.text("label");
        return Optional.of(new Field.Choice(json.text("value"), label.isEmpty() ? json.text("value") : label));
    }

    private static int number(Entry json, String key) {
        String text = json.text(key);
        if (!text.isEmpty() && !text.matches("[0-9]{1,6}")) {
            json.refuse(key, key + " 应为数字");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static <T> List<T> unique(List<T> values, Function<T, String> key, Entry json, String name) {
        Set<String> seen = new HashSet<>();
        values.stream().map(key).filter(value -> !seen.add(value)).forEach(value -> json.refuse(name, value + " 出现了两次"));
        return values;
    }

    /** A JSON object; what is missing or of another shape reads as empty. */
    private final class Entry {

        private final Node node;
        private final Map<String, Node> values = new LinkedHashMap<>();

        Entry(Node node) {
            this.node = node;
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> values.put(scalar(tuple.getKeyNode()), tuple.getValueNode()));
            } else {
                findings.add(Finding.error(FILE, line(node), "应当是一个对象"));
            }
        }

        void knows(String... keys) {
            Set<String> known = Set.of(keys);
            values.keySet().stream().filter(key -> !known.contains(key))
                    .forEach(key -> findings.add(Finding.advice(FILE, line(values.get(key)), "不认识 " + key + "，已忽略")));
        }

        String text(String key) {
            return scalar(values.get(key));
        }

        Map<String, String> texts(String key) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (values.get(key) instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> texts.put(scalar(tuple.getKeyNode()), scalar(tuple.getValueNode())));
            }
            return texts;
        }

        List<String> words(String key) {
            return values.get(key) instanceof SequenceNode sequence ? sequence.getValue().stream().map(this::scalar).distinct().toList() : List.of();
        }

        <T> List<T> list(String key, Function<Entry, Optional<T>> read) {
            return values.get(key) instanceof SequenceNode sequence
                    ? sequence.getValue().stream().map(Entry::new).map(read).flatMap(Optional::stream).toList() : List.of();
        }

        void refuse(String key, String message) {
            findings.add(Finding.error(FILE, line(values.getOrDefault(key, node)), message));
        }

        private String scalar(Node value) {
            return value instanceof ScalarNode text && !text.getValue().equals("null") ? text.getValue() : "";
        }

        private int line(Node at) {
            return at.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        }
    }
}
