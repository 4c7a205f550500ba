package org.zhijia.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeArchiveTest {

    @TempDir
    Path folder;

    @Test
    void filesAreUnpackedIntoTheirFolders() throws IOException {
        unpack(zip("theme.json", "{}", "assets/css/a.css", "a {}"));
        assertEquals("a {}", Files.readString(folder.resolve("assets/css/a.css")));
    }

    @Test
    void folderAroundTheThemeIsLeftOut() throws IOException {
        unpack(zip("mine/theme.json", "{}", "mine/layouts/home.peb", "x"));
        assertTrue(Files.exists(folder.resolve("layouts/home.peb")));
    }

    @Test
    void litterOfFileManagersIsLeftOut() throws IOException {
        unpack(zip("mine/theme.json", "{}", "__MACOSX/mine/._theme.json", "x", "mine/.DS_Store", "x"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.css", "assets/../../evil.css", "/etc/evil.css", "assets/..", "assets\\..\\evil.css", "C:/evil.css",
            "assets//a.css", "assets/.htaccess", "assets/./a.css", "assets/a\u0000.css", "assets/图.png", "assets/a b.png"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThrows(UnusableTheme.class, () -> unpack(zip("theme.json", "{}", name, "x")));
        assertFalse(Files.exists(folder.resolveSibling("evil.css")));
    }

    @Test
    void nameTwiceIsRefused() throws IOException {
        byte[] once = zip("theme.json", "{}", "assets/a.css", "one", "assets/b.css", "two");
        byte[] twice = new String(once, StandardCharsets.ISO_8859_1).replace("assets/b.css", "assets/a.css").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(UnusableTheme.class, () -> unpack(twice));
    }

    @Test
    void nameTwiceInAnotherCaseIsRefused() {
        assertThrows(UnusableTheme.class, () -> unpack(zip("theme.json", "{}", "assets/a.css", "one", "assets/A.css", "two")));
    }

    /** In the archive's list a link is an entry whose content is where it leads; here it stays just that text. */
    @Test
    void linkDoesNotBecomeALink() throws IOException {
        unpack(linked(zip("theme.json", "{}", "assets/a.css", "/etc/passwd")));
        Path file = folder.resolve("assets/a.css");
        assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        assertEquals("/etc/passwd", Files.readString(file));
    }

    @Test
    void fileThatUnpacksToAThousandfoldIsRefused() throws IOException {
        byte[] bomb = zip("theme.json", "{}", "assets/a.css", "0".repeat(7 << 20));
        assertTrue(bomb.length < 20_000);
        assertThrows(UnusableTheme.class, () -> unpack(bomb));
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int number = 0; number < 600; number++) {
                zip.putNextEntry(new ZipEntry("assets/" + number + ".css"));
            }
        }
        assertThrows(UnusableTheme.class, () -> unpack(out.toByteArray()));
    }

    @Test
    void fileInPlaceOfAFolderIsRefused() {
        assertThrows(UnusableTheme.class, () -> unpack(zip("theme.json", "{}", "assets", "x", "assets/a.css", "y")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "PK\u0003\u0004 but not really"})
    void whatIsNoArchiveIsRefused(String content) {
        assertThrows(UnusableTheme.class, () -> unpack(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void unpack(byte[] zip) throws IOException {
        ThemeArchive.unpack(new ByteArrayInputStream(zip), folder);
    }

    /** @param namesAndTexts by turns */
    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Marks all entries of the central directory as symbolic links made on Unix. */
    private static byte[] linked(byte[] zip) {
        byte[] copy = zip.clone();
        for (int at = 0; at + 42 < copy.length; at++) {
            if (copy[at] == 'P' && copy[at + 1] == 'K' && copy[at + 2] == 1 && copy[at + 3] == 2) {
                copy[at + 5] = 3;
                copy[at + 40] = (byte) 0xff;
                copy[at + 41] = (byte) 0xa1;
            }
        }
        return copy;
    }
}
