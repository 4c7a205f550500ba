package org.zhijia.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a text file was saved: offices still save GB18030 beside UTF-8 and UTF-16. */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** More broken places than one in so many characters, and the text is not UTF-8 at all. */
    private static final int CHARACTERS_PER_BREAK = 100;

    private TextDecoding() { }

    /** Empty when the bytes are no text. */
    static Optional<String> decode(byte[] bytes, Report report) throws IOException {
        String text = decodeAny(bytes, report);
        return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static String decodeAny(byte[] bytes, Report report) throws IOException {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            report.kept("文字编码：UTF-16");
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        return damagedUtf8(bytes, report).or(() -> gb18030(bytes, report))
                .orElseThrow(() -> new IOException("认不出文字编码：既不是 UTF-8，也不是 GB18030 或 UTF-16"));
    }

    // Tried before GB18030, which finds a meaning for nearly any bytes and would turn one broken place into a page of nonsense.
    private static Optional<String> damagedUtf8(byte[] bytes, Report report) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long breaks = text.chars().filter(c -> c == '\uFFFD').count();
        if (breaks * CHARACTERS_PER_BREAK > text.length()) {
            return Optional.empty();
        }
        report.warning("有 " + breaks + " 处字节损坏，已用“\uFFFD”标出");
        return Optional.of(text);
    }

    private static Optional<String> gb18030(byte[] bytes, Report report) {
        Optional<String> text = strictly(GB18030, bytes);
        text.ifPresent(found -> report.kept("文字编码：GB18030"));
        return text;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
