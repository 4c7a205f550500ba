package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentDraft.Picture;
import org.zhijia.spi.DocumentReader;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;
import org.zwobble.mammoth.images.Image;

/**
 * Reads .docx as Word and WPS write it. Mammoth knows paragraphs, tables, notes and pictures, but lets list numbers
 * go; {@link WordFile} types them into the text first, because 第三条 and （二） are quoted and must not change.
 */
@ApplicationScoped
public class WordReader implements DocumentReader {

    private static final String STYLES = """
            p[style-name='Title'] => h1:fresh
            p[style-name='标题'] => h1:fresh
            p[style-name='Subtitle'] => h2:fresh
            p[style-name='heading 7'] => p:fresh
            """;

    private static final Pattern NO_DESCRIPTION =
            Pattern.compile("(?is)\\S+\\.(png|jpe?g|gif|bmp|webp|tiff?)|(图片|图像|Picture|Image)\\s*\\d*|.*自动生成.*");

    @Override
    public boolean reads(String fileName) {
        return FileNames.endsWith(fileName, "docx");
    }

    @Override
    public Optional<DocumentDraft> read(Path file, String fileName) throws IOException {
        Report report = new Report();
        Path typed = Files.createTempFile("zhijia-word", ".docx");
        try {
            return WordFile.withTypedNumbers(file, typed, report) ? Optional.of(convert(typed, report)) : Optional.empty();
        } finally {
            Files.deleteIfExists(typed);
        }
    }

    private static DocumentDraft convert(Path file, Report report) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        Result<String> html = html(file, pictures, report);
        html.getWarnings().stream().filter(warning -> warning.contains("unrecognised element was ignored")).distinct()
                .forEach(warning -> report.dropped("不认识的内容：" + warning.replaceFirst(".*: ", "")));
        String markdown = new MarkdownWriter(report).write(Jsoup.parseBodyFragment(html.getValue()).body());
        long undescribed = pictures.stream().filter(picture -> picture.alt().isEmpty()).count();
        if (undescribed > 0) {
            report.warning(undescribed + " 张图片没有替代文字，请补上");
        }
        String clean = new Leftovers(report).cleaned(markdown);
        return Drafting.draft(Drafting.withHeadings(Block.split(clean)), pictures, Map.of(), report);
    }

    private static Result<String> html(Path file, List<Picture> pictures, Report report) throws IOException {
        try {
            return new DocumentConverter().addStyleMap(STYLES)
                    .imageConverter(image -> Map.of("src", source(image, pictures, report), "alt", description(image)))
                    .convertToHtml(file.toFile());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException("Word 文件已损坏，无法读取（" + e.getMessage() + "）", e);
        }
    }

    private static String source(Image image, List<Picture> pictures, Report report) throws IOException {
        String ending = ending(image.getContentType());
        if (ending.isEmpty()) {
            report.dropped("网页不能显示的图片（" + image.getContentType() + "）");
            return "";
        }
        try (InputStream content = image.getInputStream()) {
            String name = "图片" + (pictures.size() + 1) + "." + ending;
            pictures.add(new Picture(name, description(image), content.readAllBytes()));
        }
        return "picture:" + (pictures.size() - 1);
    }

    // File names and "图片 1" describe nothing; who can not see the picture is better off without.
    private static String description(Image image) {
        return image.getAltText().map(WordReader::description).orElse("");
    }

    /** An alternative text, or nothing where it says nothing. */
    static String description(String alt) {
        String words = alt.strip();
        return NO_DESCRIPTION.matcher(words).matches() ? "" : words;
    }

    private static String ending(String contentType) {
        return switch (contentType.toLowerCase(Locale.ROOT)) {
            case "image/jpeg", "image/jpg", "image/pjpeg" -> "jpg";
            case "image/png", "image/x-png" -> "png";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            default -> "";
        };
    }
}
