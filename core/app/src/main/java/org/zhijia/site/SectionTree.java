package org.zhijia.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Ids of a section and of all below it. */
    public List<Long> family(Section section) {
        var ids = new ArrayList<Long>();
        ids.add(section.id());
        childrenOf(section).forEach(child -> ids.addAll(family(child)));
        return List.copyOf(ids);
    }

    private Optional<Section> parentOf(Section section) {
        return section.parentId().isEmpty() ? Optional.empty() : byId(section.parentId().getAsLong());
    }
}
