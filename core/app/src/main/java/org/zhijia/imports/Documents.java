package org.zhijia.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Which files of a bundle are documents of their own: all that can be read and that no other document refers to. */
final class Documents {

    private Documents() { }

    /** In order of their names, the same whenever it is asked. */
    static List<String> of(Bundle bundle, Predicate<String> readable) throws IOException {
        SortedSet<String> names = bundle.names();
        Set<String> attached = new HashSet<>();
        // Most bundles hold nothing but Markdown and pictures; then there is nothing to look for.
        boolean attachable = names.stream().anyMatch(name -> readable.test(name) && !isMarkdown(name));
        if (attachable) {
            for (String name : names) {
                if (isMarkdown(name)) {
                    attached.addAll(referred(bundle, name));
                }
            }
        }
        return names.stream().filter(readable).filter(name -> isMarkdown(name) || !attached.contains(name)).toList();
    }

    private static boolean isMarkdown(String name) {
        return FileNames.endsWith(name, "md", "markdown");
    }

    private static List<String> referred(Bundle bundle, String name) throws IOException {
        List<String> referred = new ArrayList<>();
        try (InputStream content = bundle.open(name)) {
            Optional<String> text = TextDecoding.decode(content.readAllBytes(), new Report());
            if (text.isPresent()) {
                FrontMatter matter = FrontMatter.of(text.get(), new Report());
                BodyReferences.in(matter.body()).forEach(reference -> bundle.resolve(name, reference).ifPresent(referred::add));
                BodyReferences.texts(matter.values()).forEach(reference -> bundle.resolve(name, reference).ifPresent(referred::add));
            }
        }
        return referred;
    }
}
