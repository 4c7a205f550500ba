package org.zhijia.typeface;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.platform.DataFolder;

/**
 * The typefaces of official documents and of pictures. The standard names 小标宋, 黑体, 楷体 and 仿宋; these are the free ones
 * nearest to them. They lie in the distribution as the web packs them, and are unpacked into the data folder when first needed.
 */
@ApplicationScoped
public class Typefaces {

    /** @param family as style sheets name it */
    public record Typeface(String family, File file) { }

    private record Packed(String family, String file) { }

    // What a family lacks, whoever sets it takes from the next one.
    private static final List<Packed> ALL = List.of(
            new Packed("Zhijia Xiaobiaosong", "noto-serif-sc-chinese-simplified-700-normal.woff"),
            new Packed("Zhijia Xiaobiaosong Latin", "noto-serif-sc-latin-700-normal.woff"),
            new Packed("Zhijia Heiti", "noto-sans-sc-chinese-simplified-500-normal.woff"),
            new Packed("Zhijia Heiti Latin", "noto-sans-sc-latin-500-normal.woff"),
            new Packed("Zhijia Kaiti", "lxgw-wenkai-latin-500-normal.woff"),
            new Packed("Zhijia Fangsong", "lxgw-wenkai-latin-300-normal.woff"),
            new Packed("Zhijia Song Latin", "noto-serif-sc-latin-400-normal.woff"));

    private final Object unpacking = new Object();

    private Path folder;
    private DataFolder data;

    protected Typefaces() { }

    @Inject
    public Typefaces(@ConfigProperty(name = "zhijia.fonts", defaultValue = "fonts") String folder, DataFolder data) {
        this.folder = Path.of(folder);
        this.data = data;
    }

    /** Whether this distribution has them. */
    public boolean areHere() {
        return ALL.stream().allMatch(packed -> Files.isRegularFile(folder.resolve(packed.file)));
    }

    /** @throws IOException when one is missing or damaged */
    public List<Typeface> all() throws IOException {
        List<Typeface> all = new ArrayList<>();
        for (Packed packed : ALL) {
            all.add(new Typeface(packed.family, unpacked(folder.resolve(packed.file)).toFile()));
        }
        return all;
    }

    // Another version of a typeface has another size, and is unpacked beside the old one.
    private Path unpacked(Path woff) throws IOException {
        Path ready = data.folder("fonts").resolve(woff.getFileName().toString().replaceFirst("woff$", Files.size(woff) + ".ttf"));
        synchronized (unpacking) {
            if (!Files.exists(ready)) {
                Path part = Files.createTempFile(ready.getParent(), "font", ".part");
                Files.write(part, Woff.unpacked(Files.readAllBytes(woff)));
                Files.move(part, ready, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return ready;
    }
}
