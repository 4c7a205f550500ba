package org.zhijia.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The sections of the current site, read once per request. */
@RequestScoped
public class CurrentSections {

    @Inject
    private SiteScope scope;

    @Inject
    private Sections sections;

    private SectionTree tree;

    public SectionTree tree() {
        if (tree == null) {
            tree = sections.of(scope.node().id());
        }
        return tree;
    }
}
