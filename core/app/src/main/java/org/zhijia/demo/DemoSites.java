package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.MediaLibrary;
import org.zhijia.founding.Furnishing;
import org.zhijia.founding.Plan;
import org.zhijia.founding.Template;
import org.zhijia.plugin.Contributions;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;
import org.zhijia.spi.SiteData;
import org.zhijia.theme.Activations;
import org.zhijia.theme.Theme;
import org.zhijia.theme.Themes;

/** Founds the sites of {@code sites.yaml}. */
@ApplicationScoped
class DemoSites {

    @Inject
    private Sites sites;

    @Inject
    private Furnishing furnishing;

    @Inject
    private Settings settings;

    @Inject
    private Themes themes;

    @Inject
    private Activations activations;

    @Inject
    private MediaLibrary media;

    @Inject
    private Contributions contributions;

    @Inject
    private Visits visits;

    void found(List<Plan> plans) {
        plans.forEach(this::found);
    }

    private void found(Plan plan) {
        Optional<SiteNode> parent = plan.text("parent").isEmpty() ? Optional.empty() : Optional.of(sites.require(plan.text("parent")));
        SiteNode site = sites.found(parent, plan.text("key"), SiteNode.Kind.of(plan.text("kind")), plan.text("name"), plan.texts("hosts"));
        site.describe(plan.text("tagline"), plan.text("description"));
        furnishing.furnish(site, Template.read(plan.text("key"), plan));
        dress(site, plan);
    }

    /** Once the sites are committed, for a picture is stored in a transaction of its own. */
    @Transactional
    public void furnish(Path folder, List<Plan> plans) {
        for (Plan plan : plans) {
            SiteNode site = sites.require(plan.text("key"));
            visits.visit(site, () -> {
                hangLogo(site, folder, plan.text("logo"));
                askPlugins(folder, plan);
            });
        }
    }

    private void dress(SiteNode site, Plan plan) {
        Optional<Theme> theme = themes.shelf().bundledTheme(plan.text("theme"));
        theme.ifPresent(chosen -> {
            activations.activate(site, chosen);
            Plan wishes = plan.plan("theme_settings");
            wishes.keys().forEach(key -> settings.set(site, Themes.settingName(chosen, key), wishes.text(key), false));
        });
    }

    private void askPlugins(Path folder, Plan plan) {
        contributions.of(SiteData.class).forEach(contribution -> contribution.tell(data -> data.restore(rows(folder, plan, data.key()))));
    }

    private List<Map<String, String>> rows(Path folder, Plan plan, String key) {
        return plan.plans(key).stream().map(row -> row(folder, row.texts())).toList();
    }

    /** With its picture in the media library. */
    private Map<String, String> row(Path folder, Map<String, String> texts) {
        Map<String, String> row = new HashMap<>(texts);
        row.computeIfPresent("cover", (key, file) -> store(folder.resolve(file)));
        return row;
    }

    private void hangLogo(SiteNode site, Path folder, String logo) {
        if (logo.isEmpty() || !Files.exists(folder.resolve(logo))) {
            return;
        }
        settings.set(site, "site.logo", store(folder.resolve(logo)), false);
    }

    private String store(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return String.valueOf(media.store(file.getFileName().toString(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
