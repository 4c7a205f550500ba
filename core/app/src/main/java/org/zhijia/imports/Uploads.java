package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhijia.imports.Imports.Sent;
import org.zhijia.platform.DataFolder;
import org.zhijia.web.Refusal;

/** What was sent and is not worked off yet, in the data folder. A single file is kept as a zip of one. */
@ApplicationScoped
class Uploads {

    static final long BYTES = 1L << 30;

    /** More was sent than one import takes. */
    static class TooLarge extends Refusal {

        TooLarge() {
            super(413, "一次最多导入 1 GB，请分几次上传。");
        }
    }

    /** What was sent can not be imported. */
    static class Unusable extends Refusal {

        Unusable(String why) {
            super(422, why + "。");
        }
    }

    @Inject
    private DataFolder data;

    /** @return a file that is ours until it is kept or thrown away */
    Path receiveZip(InputStream body) {
        return receive(target -> {
            try (OutputStream out = Files.newOutputStream(target)) {
                new Bounded(body, BYTES).transferTo(out);
            }
        });
    }

    Path receiveFile(InputStream body, String name) {
        return receiveFiles(List.of(new Sent(name, body)));
    }

    /** Several files as one zip; of two with one name the second takes another. */
    Path receiveFiles(List<Sent> files) {
        return receive(target -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
                Set<String> taken = new HashSet<>();
                long left = BYTES;
                for (Sent file : files) {
                    zip.putNextEntry(new ZipEntry(free(file.name(), taken)));
                    left -= new Bounded(file.content(), left).transferTo(zip);
                }
            }
        });
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name.replaceFirst("(?=\\.\\w+$)|$", "（" + n + "）");
        }
        return free;
    }

    private interface Writing {

        void to(Path file) throws IOException;
    }

    private Path receive(Writing writing) {
        try {
            Path file = Files.createTempFile(data.folder("imports"), "upload", ".part");
            try {
                writing.to(file);
            } catch (Bounded.TooMuch e) {
                Files.delete(file);
                throw new TooLarge();
            }
            requireUsable(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireUsable(Path file) throws IOException {
        String trouble = "";
        try (ZipBundle bundle = new ZipBundle(file)) {
            trouble = bundle.names().isEmpty() ? "压缩包是空的" : "";
        } catch (IOException e) {
            trouble = e.getMessage();
        }
        if (!trouble.isEmpty()) {
            Files.delete(file);
            throw new Unusable(trouble);
        }
    }

    void keep(Path received, long job) {
        try {
            Files.move(received, of(job), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bundle open(long job) throws IOException {
        return new ZipBundle(of(job));
    }

    void forget(long job) {
        try {
            Files.deleteIfExists(of(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(long job) {
        return data.folder("imports").resolve(job + ".zip");
    }
}
