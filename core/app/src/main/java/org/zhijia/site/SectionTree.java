package org.zhijia.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sections of one site, loaded together: a site has dozens, never thousands. */
public record SectionTree(List<Section> all) {

    public SectionTree {
        all = List.copyOf(all);
    }

    public Optional<Section> byKey(String key) {
        return all.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    public Optional<Section> byId(long id) {
        return all.stream().filter(section -> section.id() == id).findFirst();
    }

    /** The first section, parents before children, whose usual type this is. */
    public Optional<Section> homeOf(String contentType) {
        return all.stream().filter(section -> section.contentTypes().getFirst().equals(contentType))
                .min(Comparator.comparingInt(section -> pathTo(section).size()));
    }

    public List<Section> top() {
        return all.stream().filter(section -> section.parentId().isEmpty()).toList();
    }

    public List<Section> childrenOf(Section parent) {
        return all.stream()
                .filter(section -> section.parentId().isPresent() && section.parentId().getAsLong() == parent.id())
                .toList();
    }

    /** From the topmost section down to this one. */
    public List<Section> pathTo(Section section) {
        var path = new ArrayList<Section>();
        for (Optional<Section> at = Optional.of(section); at.isPresent(); at = parentOf(at.get())) {
            path.addFirst(at.get());
        }
        return List.copyOf(path);
    }

    /** Where a section's list is, as on the site's own host: {@code /policies/rules/}. */
    public String path(Section section) {
        return pathTo(section).stream().map(Section::key).collect(Collectors.joining("/", "/", "/"));
    }

    /** @param path as {@link #path} tells it */
    public Optional<Section> byPath(String path) {
        var keys = path.split("/");
        return keys.length == 0 ? Optional.empty() : byKey(keys[keys.length - 1]).filter(section -> path(section).equals(path));
    }

    /** Ids of a section and of all below it. */
    public List<Long> family(Section section) {
        var ids = new ArrayList<Long>();
        ids.add(section.id());
        childrenOf(section).forEach(child -> ids.addAll(family(child)));
        return List.copyOf(ids);
    }

    /** How many levels a section and those below it take; 1 when nothing is below. */
    public int depth(Section section) {
        return 1 + childrenOf(section).stream().mapToInt(this::depth).max().orElse(0);
    }

    private Optional<Section> parentOf(Section section) {
        return section.parentId().isEmpty() ? Optional.empty() : byId(section.parentId().getAsLong());
    }
}
