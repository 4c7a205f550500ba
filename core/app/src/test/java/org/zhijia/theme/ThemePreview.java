package org.zhijia.theme;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.zhijia.testkit.SampleViews;
import org.zhijia.theme.ThemeManifest.Placement;
import org.zhijia.view.Html;
import org.zhijia.view.PageView;

/**
 * Renders every layout of a theme with sample content into static files, for its designer to look at.
 * Arguments: the folder with all themes, the theme's name, the folder for the pages.
 */
public final class ThemePreview {

    /** As the search plugin prints it. */
    private static final String SEARCH = """
            <form class="search" role="search" action="/search" method="get">
            <label class="search__label" for="search">搜索</label>
            <input class="search__input" id="search" type="search" name="q" autocomplete="off">
            <button class="search__button" type="submit">搜索</button>
            </form>
            """;

    private final ThemeShelf shelf;
    private final Theme theme;

    ThemePreview(Path themes, String name) {
        this.shelf = new ThemeShelf(themes, themes.resolve(".stored"), false, id -> Optional.empty());
        this.theme = name.equals("plain") ? shelf.plain() : shelf.bundledTheme(name).orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[2]));
        ThemePreview preview = new ThemePreview(Path.of(arguments[0]), arguments[1]);
        for (Map.Entry<String, String> page : preview.pages().entrySet()) {
            Files.writeString(out.resolve(page.getKey().replace("layouts/", "") + ".html"), page.getValue());
        }
        preview.copyAssets(out);
        drawPictures(out);
    }

    /** Every layout, by name. */
    Map<String, String> pages() {
        Look look = shelf.look(theme, settings());
        Map<String, String> pages = new LinkedHashMap<>();
        SampleViews.pages().forEach((layout, model) -> pages.put(layout, page(look, layout, model)));
        return pages;
    }

    private Map<String, Object> settings() {
        return theme.settings(Map.of(), id -> Optional.empty());
    }

    private String page(Look look, String layout, Map<String, Object> model) {
        Map<String, Object> own = new LinkedHashMap<>(model);
        PageView page = (PageView) model.get("page");
        own.put("page", new PageView(page.kind(), page.title(), page.description(), page.canonical(), page.trail(),
                new Html(page.head().value() + look.colours().map("\n<link rel=\"stylesheet\" href=\"%s\">"::formatted).orElse(""))));
        return look.page(List.of(layout, "layouts/entry"), "", own, new SampleRegions(look, model));
    }

    /** The regions as {@code theme.json} fills them; a block without a sample says so. */
    private final class SampleRegions implements Regions {

        private final Look look;
        private final Map<String, Object> model;

        SampleRegions(Look look, Map<String, Object> model) {
            this.look = look;
            this.model = model;
        }

        @Override
        public String region(String key) {
            StringBuilder region = new StringBuilder();
            for (Placement placement : theme.manifest().region(key).map(ThemeManifest.Region::blocks).orElse(List.of())) {
                region.append("<section class=\"block block--").append(placement.block()).append("\">\n").append(block(placement)).append("\n</section>\n");
            }
            return region.toString();
        }

        @Override
        public String slot(String place) {
            return place.equals("search") ? SEARCH : "";
        }

        private String block(Placement placement) {
            String template = "blocks/" + placement.block();
            Map<String, Object> sample = SampleViews.blocks().get(template);
            if (sample == null) {
                // A plugin's own, with a template of the plugin's own: no site need have it.
                return "";
            }
            Map<String, Object> block = new LinkedHashMap<>(sample);
            placement.options().forEach((option, value) -> {
                if (block.containsKey(option)) {
                    block.put(option, value);
                }
            });
            limit(block, placement.options().get("limit"));
            return look.fragment("", template, shared(block));
        }

        private Map<String, Object> shared(Map<String, Object> block) {
            Map<String, Object> all = new LinkedHashMap<>(block);
            all.put("site", model.get("site"));
            all.put("portal", model.get("portal"));
            return all;
        }

        private static void limit(Map<String, Object> block, String limit) {
            if (limit != null && block.get("items") instanceof List<?> items) {
                block.put("items", items.subList(0, Math.min(items.size(), Integer.parseInt(limit))));
            }
        }
    }

    private void copyAssets(Path out) throws IOException {
        for (ThemeFiles files : theme.chain()) {
            for (Map.Entry<String, Path> file : files.all().entrySet()) {
                if (file.getKey().startsWith("assets/")) {
                    Path target = out.resolve("assets").resolve(files.version()).resolve(file.getKey().substring("assets/".length()));
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file.getValue()));
                }
            }
        }
        Optional<String> colours = Colours.name(theme.manifest(), settings());
        if (colours.isPresent()) {
            Path sheets = Files.createDirectories(out.resolve("assets/colours"));
            Files.writeString(sheets.resolve(colours.get()), Colours.sheet(colours.get()).orElseThrow());
        }
    }

    /** Hills below a sky, each picture in colours of its own: enough to judge crops and weight. */
    private static void drawPictures(Path out) throws IOException {
        Path folder = Files.createDirectories(out.resolve("media/sample"));
        for (int number = 1; number <= 7; number++) {
            int width = number <= 4 ? 1280 : 960;
            int height = number <= 4 ? 853 : 1280;
            write(draw(number, width, height), folder.resolve(number + "-" + width + ".jpg"));
            write(draw(number, 640, 640 * height / width), folder.resolve(number + "-640.jpg"));
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "jpg", file.toFile());
    }

    private static BufferedImage draw(int number, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = number * 0.13f;
        graphics.setPaint(new GradientPaint(0, 0, Color.getHSBColor(hue, 0.25f, 0.95f), 0, height, Color.getHSBColor(hue + 0.08f, 0.45f, 0.8f)));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.getHSBColor(hue + 0.5f, 0.15f, 0.98f));
        graphics.fillOval(width * (number % 5 + 2) / 9, height / 6, height / 5, height / 5);
        for (int hill = 0; hill < 4; hill++) {
            graphics.setColor(Color.getHSBColor(hue + 0.1f + hill * 0.03f, 0.5f, 0.65f - hill * 0.13f));
            graphics.fill(hill(number + hill, width, height, height * (0.5 + hill * 0.12)));
        }
        graphics.dispose();
        return picture;
    }

    private static Path2D hill(int seed, int width, int height, double top) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, height);
        for (int x = 0; x <= width; x += 8) {
            hill.lineTo(x, top + Math.sin(x * 6.0 / width + seed * 1.7) * height * 0.06 + Math.sin(x * 17.0 / width + seed) * height * 0.015);
        }
        hill.lineTo(width, height);
        hill.closePath();
        return hill;
    }
}
