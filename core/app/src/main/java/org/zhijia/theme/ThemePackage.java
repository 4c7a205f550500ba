package org.zhijia.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One theme as it lies in a folder, without its parents. */
record ThemePackage(ThemeManifest manifest, ThemeFiles files) {

    /** @throws UnusableTheme when its {@code theme.json} is missing or wrong */
    static ThemePackage read(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path json = folder.resolve(ManifestReader.FILE);
        if (!java.nio.file.Files.isRegularFile(json)) {
            throw new UnusableTheme(List.of(Finding.error(ManifestReader.FILE, 0, "没有 theme.json")));
        }
        ThemeManifest manifest = ManifestReader.read(java.nio.file.Files.readString(json), findings)
                .orElseThrow(() -> new UnusableTheme(findings));
        return new ThemePackage(manifest, ThemeFiles.read(manifest.name(), folder));
    }
}
