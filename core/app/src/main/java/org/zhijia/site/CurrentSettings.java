package org.zhijia.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The settings that hold on the current site, read once per request. */
@RequestScoped
public class CurrentSettings {

    @Inject
    private SiteScope scope;

    @Inject
    private Settings settings;

    /** By site: a task may visit several within one request. */
    private final Map<Long, Map<String, String>> read = new HashMap<>();

    /** @return what was set on the site or above it, else the given text */
    public String text(String name, String otherwise) {
        return all().getOrDefault(name, otherwise);
    }

    public String text(String name) {
        return text(name, "");
    }

    public Map<String, String> all() {
        return read.computeIfAbsent(scope.node().id(), site -> settings.of(scope.node()));
    }
}
