package org.zhijia.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.theme.TemplateReview.Reference;

/** Which templates extend and include which, over the whole chain of a theme. */
final class IncludeGraph {

    private final Theme theme;
    private final Map<String, TemplateReview> reviews = new HashMap<>();
    private final Map<String, Integer> deepest = new HashMap<>();
    private final List<String> way = new ArrayList<>();

    IncludeGraph(Theme theme) {
        this.theme = theme;
    }

    /** @throws io.pebbletemplates.pebble.error.PebbleException when it is no sequence of words at all */
    TemplateReview review(String template) {
        return reviews.computeIfAbsent(template, name -> new TemplateReview(name.substring(name.indexOf(':') + 1) + ".peb", theme.words(name)));
    }

    Optional<String> target(Reference reference, String template) {
        return theme.resolve(reference.name(), template);
    }

    /**
     * How many loops stand in each other when a template is rendered with all that it includes.
     *
     * @throws Cycle when it comes back to itself
     */
    int deepestLoop(String template) {
        if (way.contains(template)) {
            throw new Cycle(String.join(" → ", way.subList(way.indexOf(template), way.size())) + " → " + template);
        }
        Integer known = deepest.get(template);
        if (known != null) {
            return known;
        }
        way.add(template);
        try {
            int loops = countLoops(template);
            deepest.put(template, loops);
            return loops;
        } finally {
            way.removeLast();
        }
    }

    private int countLoops(String template) {
        try {
            int loops = review(template).deepest();
            for (Reference reference : review(template).references()) {
                loops = Math.max(loops, deepestLoop(reference, template));
            }
            return loops;
        } catch (PebbleException e) {
            // A file that cannot be read has a finding of its own and is not rendered.
            return 0;
        }
    }

    int deepestLoop(Reference reference, String template) {
        return target(reference, template).map(name -> reference.loops() + deepestLoop(name)).orElse(0);
    }

    /** Templates that extend or include each other in a circle. */
    static final class Cycle extends RuntimeException {

        Cycle(String way) {
            super(way, null, false, false);
        }
    }
}
