package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhijia.platform.DataFolder;

/**
 * Papers that only officers see: scans and pictures of what somebody has signed. They lie beside the library and not in it,
 * so no public address leads to them; who may read one is for the caller to ask.
 */
@ApplicationScoped
public class PrivateFiles {

    private static final Set<Kind> TAKEN = EnumSet.of(Kind.JPEG, Kind.PNG, Kind.PDF);
    private static final long LARGEST = 20L * 1024 * 1024;

    private Vault vault;
    private Path folder;

    protected PrivateFiles() { }

    @Inject
    PrivateFiles(Vault vault, DataFolder home) {
        this.vault = vault;
        folder = home.folder("media/private");
    }

    /**
     * A paper as it was kept.
     *
     * @param name as people see it, with ending
     */
    public record Paper(String name, String hash) { }

    /** @param path where its content is */
    public record Content(Path path, String mediaType) { }

    /** @throws IOException with a message in Chinese when it is too large, damaged, or no picture or PDF */
    public Paper keep(String name, InputStream content) throws IOException {
        try (Vault.Arrival arrival = vault.receive(content, LARGEST)) {
            Kind kind = Sniffer.kind(arrival.path(), name);
            if (!TAKEN.contains(kind)) {
                throw new UnfitFile("同意书应是扫描件或照片，请上传 PDF、JPG 或 PNG 文件。");
            }
            Path place = place(arrival.hash());
            if (!Files.exists(place)) {
                vault.appear(arrival.path(), place);
            }
            return new Paper(FileName.tidy(name, kind), arrival.hash());
        }
    }

    /** Empty where it is gone. */
    public Optional<Content> find(Paper paper) throws IOException {
        Path place = place(paper.hash());
        return Files.exists(place) ? Optional.of(new Content(place, Sniffer.kind(place, paper.name()).mediaType())) : Optional.empty();
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
