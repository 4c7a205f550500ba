package org.zhijia.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.testkit.SampleViews;

class ThemeShelfTest {

    private static final String PARENT = """
            {"name": "parent", "title": "父", "version": "1", "contract": 1,
             "regions": [{"key": "lead", "title": "头条", "blocks": [{"block": "lead", "options": {"limit": "3"}}]}],
             "settings": [{"key": "accent", "label": "主色", "kind": "colour", "initial": "#AA0000"},
                          {"key": "seal", "label": "印", "kind": "text", "initial": "会"},
                          {"key": "hero", "label": "大图", "kind": "image"}]}
            """;
    private static final String CHILD = """
            {"name": "child", "title": "子", "version": "1", "contract": 1, "parent": "parent",
             "settings": [{"key": "accent", "label": "主色", "kind": "colour", "initial": "#00bb00"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void childOverridesSingleFilesAndExtendsItsParents() throws IOException {
        theme("parent", PARENT, "layouts/home.peb", "{% block main %}parent{% endblock %} {% include \"partials/mark\" %}", "partials/mark.peb", "P");
        theme("child", CHILD, "layouts/home.peb", "{% extends \"parent:layouts/home\" %}{% block main %}child of {{ parent() }}{% endblock %}",
                "partials/mark.peb", "C");
        assertEquals("child of parent C", home(shelf(), "child"));
        assertEquals("parent P", home(shelf(), "parent"));
    }

    @Test
    void childInheritsRegionsAndSettings() throws IOException {
        theme("parent", PARENT);
        theme("child", CHILD, "layouts/home.peb", "{{ theme.settings.accent }} {{ theme.settings.seal }} {{ theme.settings.hero is empty }}");
        assertEquals("#00bb00 会 true", home(shelf(), "child"));
        assertEquals("3", shelf().bundledTheme("child").orElseThrow().manifest().region("lead").orElseThrow().blocks().getFirst().options().get("limit"));
    }

    @Test
    void valueThatNoLongerFitsGivesWayToTheInitialOne() throws IOException {
        theme("parent", PARENT);
        Theme theme = shelf().bundledTheme("parent").orElseThrow();
        assertEquals("#aa0000", theme.settings(Map.of("accent", "red"), id -> Optional.empty()).get("accent").toString().toLowerCase());
        assertEquals("#123456", theme.settings(Map.of("accent", "#123456"), id -> Optional.empty()).get("accent"));
    }

    @Test
    void pictureOfASettingComesFromTheMediaLibrary() throws IOException {
        theme("parent", PARENT);
        Map<String, Object> settings = shelf().bundledTheme("parent").orElseThrow()
                .settings(Map.of("hero", "7"), id -> id == 7 ? Optional.of(SampleViews.picture(1)) : Optional.empty());
        assertEquals(SampleViews.picture(1), settings.get("hero"));
    }

    @Test
    void coloursOfASiteAreInTheAddressOfTheirSheet() throws IOException {
        theme("parent", PARENT);
        ThemeShelf shelf = shelf();
        Theme theme = shelf.bundledTheme("parent").orElseThrow();
        Look look = shelf.look(theme, theme.settings(Map.of(), id -> Optional.empty()));
        assertEquals(Optional.of("/assets/colours/accent-aa0000.css"), look.colours());
        assertEquals(Optional.of(":root {\n  --setting-accent: #aa0000;\n}\n"), Colours.sheet("accent-aa0000.css"));
        assertEquals(Optional.empty(), Colours.sheet("accent-red;}body{.css"));
    }

    @Test
    void templateOfAPluginServesWhereNoThemeHasOne() throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("jar/templates/blocks"));
        Files.writeString(plugin.resolve("own.peb"), "own {{ t(\"word\") }} {{ asset(\"a.css\") }} {% include \"blocks/other\" %}");
        Files.writeString(plugin.resolve("other.peb"), "other");
        Files.writeString(Files.createDirectories(folder.resolve("jar/messages")).resolve("messages.properties"), "word=词\n");
        Files.writeString(Files.createDirectories(folder.resolve("jar/assets")).resolve("a.css"), "a {}");
        ThemeFiles files = ThemeFiles.readPlugin("polls", folder.resolve("jar"));
        theme("parent", PARENT, "blocks/other.peb", "the theme's other");
        ThemeShelf shelf = new ThemeShelf(folder.resolve("themes"), folder.resolve("stored"), false, id -> Optional.of(files).filter(own -> id.equals("polls")));
        Look look = shelf.look(shelf.bundledTheme("parent").orElseThrow(), Map.of());
        assertEquals("own 词 /assets/" + files.version() + "/a.css the theme's other", look.fragment("polls", "blocks/own", Map.of()));
        assertEquals("", look.fragment("", "blocks/own", Map.of()));
        assertTrue(shelf.asset(files.version(), "a.css").isPresent());
    }

    @Test
    void pageThatNobodyCanRenderIsNoEmptyPage() throws IOException {
        theme("parent", PARENT, "layouts/own.peb", "{% include \"nowhere\" %}");
        Look look = shelf().look(shelf().bundledTheme("parent").orElseThrow(), Map.of());
        assertThrows(IllegalStateException.class, () -> look.page(List.of("layouts/own"), "", Map.of(), Regions.NONE));
        assertEquals("", look.fragment("", "layouts/own", Map.of()), "a part of a page may be missing");
    }

    @Test
    void changedFileShowsAtOnceWhileDeveloping() throws IOException, InterruptedException {
        theme("parent", PARENT, "layouts/home.peb", "before");
        ThemeShelf shelf = new ThemeShelf(folder.resolve("themes"), folder.resolve("stored"), true, id -> Optional.empty());
        assertEquals("before", home(shelf, "parent"));
        Files.writeString(folder.resolve("themes/parent/layouts/home.peb"), "afterwards");
        Thread.sleep(400);
        assertEquals("afterwards", home(shelf, "parent"));
    }

    @Test
    void uploadIsKeptUnderItsHashAndServedFromThere() throws IOException {
        ThemeShelf shelf = shelf();
        byte[] zip = ThemeArchiveTest.zip("theme.json", PARENT, "layouts/home.peb", "uploaded {{ asset(\"css/a.css\") }}", "assets/css/a.css", "a {}");
        Theme theme = shelf.receive(new ByteArrayInputStream(zip)).theme();
        assertEquals(theme.hash(), shelf.receive(new ByteArrayInputStream(zip)).theme().hash());
        assertTrue(theme.isUploaded());

        Theme afterRestart = shelf().storedTheme(theme.hash()).orElseThrow();
        String page = shelf.look(afterRestart, Map.of()).page(List.of("layouts/home"), "", SampleViews.pages().get("layouts/home"), Regions.NONE);
        assertEquals("uploaded /assets/parent-" + theme.hash().substring(0, 16) + "/css/a.css", page);
        assertTrue(shelf().asset("parent-" + theme.hash().substring(0, 16), "css/a.css").isPresent());
    }

    @Test
    void changedUploadIsNotWornAnyMore() throws IOException {
        byte[] zip = ThemeArchiveTest.zip("theme.json", PARENT, "layouts/home.peb", "good");
        Theme theme = shelf().receive(new ByteArrayInputStream(zip)).theme();
        Files.writeString(folder.resolve("stored").resolve(theme.hash()).resolve("layouts/home.peb"), "evil");
        assertEquals(Optional.empty(), shelf().storedTheme(theme.hash()));
    }

    @Test
    void refusedUploadLeavesNothingBehind() throws IOException {
        byte[] zip = ThemeArchiveTest.zip("theme.json", PARENT, "assets/js/a.js", "alert(1)", "layouts/home.peb", "\n{{ x | raw }}");
        UnusableTheme refusal = assertThrows(UnusableTheme.class, () -> shelf().receive(new ByteArrayInputStream(zip)));
        assertEquals(List.of("assets/js/a.js:0", "layouts/home.peb:2"), refusal.findings().stream().map(finding -> finding.file() + ":" + finding.line()).toList());
        try (Stream<Path> left = Files.list(folder.resolve("stored"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void uploadMayNotTakeTheNameOfABundledTheme() throws IOException {
        theme("parent", PARENT);
        assertThrows(UnusableTheme.class, () -> shelf().receive(new ByteArrayInputStream(ThemeArchiveTest.zip("theme.json", PARENT))));
    }

    @Test
    void assetAddressLeadsNowhereElse() throws IOException {
        theme("parent", PARENT, "assets/css/a.css", "a {}");
        ThemeShelf shelf = shelf();
        String version = shelf.bundledTheme("parent").orElseThrow().files().version();
        assertTrue(shelf.asset(version, "css/a.css").isPresent());
        for (String path : List.of("../theme.json", "css/../css/a.css", "/css/a.css", "css", "")) {
            assertFalse(shelf.asset(version, path).isPresent(), path);
        }
        for (String other : List.of("parent-0000000000000000", "..", "parent", "../stored-0000000000000000")) {
            assertFalse(shelf.asset(other, "css/a.css").isPresent(), other);
        }
    }

    @Test
    void themesWhoseParentsAreInACircleAreLeftOut() throws IOException {
        theme("one", "{\"name\": \"one\", \"title\": \"一\", \"version\": \"1\", \"contract\": 1, \"parent\": \"two\"}");
        theme("two", "{\"name\": \"two\", \"title\": \"二\", \"version\": \"1\", \"contract\": 1, \"parent\": \"one\"}");
        theme("three", "{\"name\": \"three\", \"title\": \"三\", \"version\": \"1\", \"contract\": 1, \"parent\": \"missing\"}");
        assertTrue(shelf().bundledThemes().isEmpty());
    }

    private ThemeShelf shelf() {
        return new ThemeShelf(folder.resolve("themes"), folder.resolve("stored"), false, id -> Optional.empty());
    }

    private static String home(ThemeShelf shelf, String name) {
        Theme theme = shelf.bundledTheme(name).orElseThrow();
        Look look = shelf.look(theme, theme.settings(Map.of(), id -> Optional.empty()));
        return look.page(List.of("layouts/home"), "", SampleViews.pages().get("layouts/home"), Regions.NONE);
    }

    private void theme(String name, String json, String... namesAndTexts) throws IOException {
        Path theme = Files.createDirectories(folder.resolve("themes").resolve(name));
        Files.writeString(theme.resolve("theme.json"), json);
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            Files.createDirectories(theme.resolve(namesAndTexts[at]).getParent());
            Files.writeString(theme.resolve(namesAndTexts[at]), namesAndTexts[at + 1]);
        }
    }
}
