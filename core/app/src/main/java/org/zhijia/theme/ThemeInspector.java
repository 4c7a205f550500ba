package org.zhijia.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zhijia.theme.TemplateReview.Reference;

/**
 * Looks through a theme before anybody wears it and tells its author what to change, with file and line. The renderer
 * stands on its own feet: what slips through here is stopped there.
 */
final class ThemeInspector {

    private static final int LARGEST_TEMPLATE = 64 << 10;
    private static final int LARGEST_SHEET = 1 << 20;
    private static final Pattern TEMPLATE = Pattern.compile("(layouts|partials|blocks|pages|slots)/[a-z0-9][a-z0-9_/-]*\\.peb");
    private static final Set<String> OTHERS = Set.of(ManifestReader.FILE, "messages/messages.properties", "preview.png", "README.md",
            "LICENSE", "LICENSE.txt");

    private final String name;
    private final ThemeFiles files;
    private final Theme theme;
    private final IncludeGraph graph;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> sound = new TreeSet<>();

    private ThemeInspector(Theme theme) {
        this.name = theme.manifest().name();
        this.files = theme.files();
        this.theme = theme;
        this.graph = new IncludeGraph(theme);
    }

    /** @return in the order of the files; empty for a theme without fault */
    static List<Finding> inspect(Theme theme) {
        return new ThemeInspector(theme).inspect();
    }

    private List<Finding> inspect() {
        files.all().forEach(this::file);
        sound.forEach(this::references);
        return List.copyOf(findings);
    }

    private void file(String file, Path content) {
        try {
            if (TEMPLATE.matcher(file).matches()) {
                template(file, content);
            } else if (file.startsWith("assets/")) {
                asset(file, content);
            } else if (!OTHERS.contains(file)) {
                refuse(file, 0, "主题里不应有这个文件；模板放在 layouts、partials、blocks、pages、slots，其余放在 assets");
            }
        } catch (CharacterCodingException e) {
            refuse(file, 0, "不是 UTF-8 编码");
        } catch (IOException e) {
            refuse(file, 0, "读不出来：" + e.getMessage());
        }
    }

    private void template(String file, Path content) throws IOException {
        if (Files.size(content) > LARGEST_TEMPLATE) {
            refuse(file, 0, "模板最大 64 KB");
            return;
        }
        if (theme.isUploaded()) {
            findings.addAll(MarkupReview.template(file, Files.readString(content)));
        }
        try {
            findings.addAll(graph.review(template(file)).findings());
            theme.compile(template(file));
            sound.add(file);
        } catch (PebbleException e) {
            refuseSyntax(file, e);
        } catch (StackOverflowError e) {
            refuse(file, 0, "括号或标签嵌套过深");
        }
    }

    private void refuseSyntax(String file, PebbleException e) {
        int line = Optional.ofNullable(e.getLineNumber()).orElse(0);
        boolean said = findings.stream().anyMatch(finding -> finding.file().equals(file) && finding.line() == line);
        if (!said) {
            refuse(file, line, "语法错误：" + e.getPebbleMessage());
        }
    }

    private void asset(String file, Path content) throws IOException {
        Optional<AssetKind> kind = AssetKind.of(file);
        if (kind.isEmpty()) {
            refuse(file, 0, "assets 里只能放 css、js、svg、woff2、png、jpg、webp、avif、ico、txt 文件");
        } else if (kind.get() == AssetKind.JS && theme.isUploaded()) {
            refuse(file, 0, "上传的主题不能带脚本，可以沿用父主题的脚本");
        } else if ((kind.get() == AssetKind.CSS || kind.get() == AssetKind.SVG) && Files.size(content) > LARGEST_SHEET) {
            refuse(file, 0, "css 和 svg 最大 1 MB");
        } else if (kind.get() == AssetKind.CSS) {
            findings.addAll(MarkupReview.sheet(file, Files.readString(content)));
        } else if (kind.get() == AssetKind.SVG) {
            findings.addAll(MarkupReview.drawing(file, Files.readString(content)));
        }
    }

    /** Templates that do not exist, that come back to themselves, or whose loops add up over includes. */
    private void references(String file) {
        for (Reference reference : graph.review(template(file)).references()) {
            if (graph.target(reference, template(file)).isEmpty()) {
                refuse(file, reference.line(), "没有模板 " + reference.name());
            } else {
                follow(file, reference);
            }
        }
    }

    private void follow(String file, Reference reference) {
        try {
            int deepest = graph.deepestLoop(reference, template(file));
            if (deepest > TemplateReview.DEEPEST_LOOP) {
                refuse(file, reference.line(), "连同引用的模板，循环嵌套了 " + deepest + " 层，最多 " + TemplateReview.DEEPEST_LOOP + " 层");
            }
        } catch (IncludeGraph.Cycle e) {
            refuse(file, reference.line(), "模板互相引用：" + e.getMessage());
        }
    }

    private String template(String file) {
        return name + ":" + file.substring(0, file.length() - ".peb".length());
    }

    private void refuse(String file, int line, String message) {
        findings.add(Finding.error(file, line, message));
    }
}
