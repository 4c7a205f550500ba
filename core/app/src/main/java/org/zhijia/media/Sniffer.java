package org.zhijia.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells the kind of a file by its content. A name can only choose between kinds whose content is the same. */
final class Sniffer {

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES = 20_000;
    private static final Set<String> MP4_BRANDS = Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1",
            "M4V ", "dash", "MSNV", "mmp4", "f4v ");
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "mif1", "msf1", "hevc", "avif");
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(?:!doctype|!--|\\?xml|/?[a-z]).*");
    private static final String NOT_TAKEN = "不支持这种文件。可以上传图片（JPG、PNG、WebP、GIF）、视频（MP4、WebM）、音频（MP3）、PDF、"
            + "Word、Excel、PowerPoint、WPS、ZIP 和文本文件。";

    private final Path file;
    private final String name;
    private final byte[] head;

    private Sniffer(Path file, String name, byte[] head) {
        this.file = file;
        this.name = name;
        this.head = head;
    }

    static Kind kind(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Sniffer(file, name, in.readNBytes(HEAD)).kind();
        }
    }

    private Kind kind() throws IOException {
        if (head.length == 0) {
            throw new UnfitFile("文件是空的。");
        }
        if (starts("ffd8ff")) {
            return Kind.JPEG;
        } else if (starts("89504e470d0a1a0a")) {
            return Kind.PNG;
        } else if (text(0, 6).matches("GIF8[79]a")) {
            return Kind.GIF;
        } else if (text(0, 4).equals("RIFF") && text(8, 12).equals("WEBP")) {
            return Kind.WEBP;
        } else if (text(0, 5).equals("%PDF-")) {
            return Kind.PDF;
        } else if (starts("504b0304")) {
            return packed();
        } else if (starts("d0cf11e0a1b11ae1")) {
            return oldOffice();
        }
        return text(4, 8).equals("ftyp") ? film() : soundOrText();
    }

    private Kind film() throws UnfitFile {
        String brand = text(8, 12);
        if (HEIC_BRANDS.contains(brand)) {
            throw new UnfitFile("手机的 HEIC 照片不能直接显示。请在手机上导出为 JPG，或在相机设置中选择“兼容性最佳”。");
        }
        if (!MP4_BRANDS.contains(brand)) {
            throw new UnfitFile("不支持这种视频格式。请转换为 MP4（H.264）。");
        }
        return Kind.MP4;
    }

    private Kind soundOrText() throws UnfitFile {
        if (starts("1a45dfa3") && text(0, 64).contains("webm")) {
            return Kind.WEBM;
        }
        if (text(0, 3).equals("ID3") || starts("fffb") || starts("fff3") || starts("fff2")) {
            return Kind.MP3;
        }
        String text = readable();
        if (MARKUP.matcher(text).matches()) {
            throw new UnfitFile("网页和 SVG 文件可能带有脚本，不能上传。图形请导出为 PNG。");
        }
        return Kind.CSV.fits(name) ? Kind.CSV : Kind.TXT;
    }

    private Kind packed() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnfitFile("压缩文件里的文件太多，最多 " + MOST_ENTRIES + " 个。");
            }
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                throw new UnfitFile("文件带有宏，不能上传。请另存为不带宏的 DOCX、XLSX 或 PPTX。");
            }
            return zip.getEntry("[Content_Types].xml") == null ? Kind.ZIP : office(zip);
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnfitFile("文件已损坏，打不开。请重新导出后上传。");
        }
    }

    private static Kind office(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return Kind.DOCX;
        } else if (zip.getEntry("xl/workbook.xml") != null) {
            return Kind.XLSX;
        }
        return zip.getEntry("ppt/presentation.xml") != null ? Kind.PPTX : Kind.ZIP;
    }

    // The streams of an old office file have names in UTF-16; that of its main part tells the program.
    private Kind oldOffice() throws IOException {
        if (holds("WordDocument")) {
            return Kind.WPS.fits(name) ? Kind.WPS : Kind.DOC;
        } else if (holds("Workbook") || holds("Book")) {
            return Kind.XLS;
        } else if (holds("PowerPoint Document")) {
            return Kind.PPT;
        }
        throw new UnfitFile(NOT_TAKEN);
    }

    private boolean holds(String stream) throws IOException {
        byte[] wanted = stream.getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == (wanted[matched] & 0xff) ? matched + 1 : next == (wanted[0] & 0xff) ? 1 : 0;
                if (matched == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }

    private String readable() throws UnfitFile {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && "\t\n\r\f".indexOf(b) < 0) {
                throw new UnfitFile(NOT_TAKEN);
            }
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            // The head may end within a character.
            for (int end = head.length; end > Math.max(0, head.length - 4); end--) {
                try {
                    return charset.newDecoder().decode(ByteBuffer.wrap(head, 0, end)).toString().replace("\ufeff", "");
                } catch (CharacterCodingException e) {
                    // Then it is not this one.
                }
            }
        }
        throw new UnfitFile(NOT_TAKEN);
    }

    private boolean starts(String hex) {
        byte[] wanted = HexFormat.of().parseHex(hex);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    private String text(int from, int to) {
        return from >= head.length ? ""
                : new String(head, from, Math.min(to, head.length) - from, StandardCharsets.ISO_8859_1);
    }
}
