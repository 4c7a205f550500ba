package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhijia.founding.Plan;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Founds sites and accounts in one transaction and remembers on the root whether the demo is complete. */
@ApplicationScoped
class DemoFounding {

    private static final String STATE = "demo.state";
    private static final String BEGUN = "begun";
    private static final String COMPLETE = "complete";

    @Inject
    private Sites sites;

    @Inject
    private Settings settings;

    @Inject
    private DemoSites demoSites;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoRelations relations;

    @Inject
    private DemoHonours honours;

    @Inject
    private DemoDesk desk;

    /** Only an installation without any site can become the demo. */
    @Transactional
    public boolean isPossible() {
        return sites.root().isEmpty();
    }

    /** Whether it was founded and not filled to the end, now or by a start that was killed. */
    @Transactional
    public boolean isBegun() {
        return sites.root().map(root -> BEGUN.equals(settings.of(root).get(STATE))).orElse(false);
    }

    /** @param accounts the file that keeps the passwords: written before the commit, or nobody could ever sign in */
    @Transactional(rollbackOn = Exception.class)
    public void found(Path folder, Path accounts) throws IOException {
        demoSites.found(sites(folder));
        List<String> lines = people.open(Plan.readList(folder.resolve("accounts.yaml")));
        settings.set(root(), STATE, BEGUN, false);
        Files.write(accounts, lines);
    }

    @Transactional(rollbackOn = Exception.class)
    public void complete(Path folder) throws IOException {
        demoSites.furnish(folder, sites(folder));
        relations.fill(folder);
        honours.fill(folder);
        desk.fill(folder, sites(folder));
        settings.set(root(), STATE, COMPLETE, false);
    }

    private static List<Plan> sites(Path folder) throws IOException {
        return Plan.read(folder.resolve("sites.yaml")).plans("sites");
    }

    private SiteNode root() {
        return sites.root().orElseThrow();
    }
}
