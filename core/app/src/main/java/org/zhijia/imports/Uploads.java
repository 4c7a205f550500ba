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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        return receive(body, Files::newOutputStream);
    }

    Path receiveFile(InputStream body, String name) {
        return receive(body, file -> {
            ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
            zip.putNextEntry(new ZipEntry(name));
            return zip;
        });
    }

    private interface Target {

        OutputStream open(Path file) throws IOException;
    }

    private Path receive(InputStream body, Target target) {
        try {
            Path file = Files.createTempFile(data.folder("imports"), "upload", ".part");
            try (OutputStream out = target.open(file)) {
                new Bounded(body, BYTES).transferTo(out);
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
