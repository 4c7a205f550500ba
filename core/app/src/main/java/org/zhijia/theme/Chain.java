package org.zhijia.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A theme and its parents.
 *
 * @param manifest what the theme says, filled up with what its parents say
 * @param files    of the theme, of its parents and of the plain fallback, in the order in which they are asked
 */
record Chain(ThemeManifest manifest, List<ThemeFiles> files) {

    private static final int MOST = 5;

    /** @throws UnusableTheme when a parent is missing, is its own ancestor or has too many of them */
    static Chain of(ThemePackage own, Map<String, ThemePackage> parents, ThemeFiles plain) {
        List<ThemeFiles> files = new ArrayList<>();
        ThemeManifest manifest = own.manifest();
        Set<String> names = new HashSet<>();
        ThemePackage level = own;
        while (level != null) {
            if (!names.add(level.manifest().name()) || names.size() > MOST) {
                throw refusal("父主题互相引用，或者超过 " + MOST + " 层");
            }
            files.add(level.files());
            manifest = manifest.over(level.manifest());
            level = parent(level, parents);
        }
        files.add(plain);
        return new Chain(manifest, files);
    }

    private static ThemePackage parent(ThemePackage child, Map<String, ThemePackage> parents) {
        String name = child.manifest().parent();
        if (!name.isEmpty() && !parents.containsKey(name)) {
            throw refusal("没有安装父主题 " + name);
        }
        return parents.get(name);
    }

    private static UnusableTheme refusal(String message) {
        return new UnusableTheme(List.of(Finding.error(ManifestReader.FILE, 0, message)));
    }
}
