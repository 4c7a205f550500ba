package org.zhijia.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhijia.content.ChangeLog;
import org.zhijia.desk.Messages;
import org.zhijia.founding.Furnishing;
import org.zhijia.founding.Template;
import org.zhijia.founding.Templates;
import org.zhijia.identity.Account;
import org.zhijia.publishing.ReviewPlan;
import org.zhijia.publishing.ReviewPlans;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** The topmost site of a new installation: founded from the template of its kind, with the steps of review that were chosen. */
@ApplicationScoped
class FirstSite {

    private static final String KEY = "portal";

    @Inject
    private Sites sites;

    @Inject
    private Templates templates;

    @Inject
    private Furnishing furnishing;

    @Inject
    private ReviewPlans plans;

    @Inject
    private ChangeLog changes;

    @Inject
    private Messages messages;

    /** The topmost site, which is founded when there is none. */
    SiteNode require(String name, String kind, String host) {
        return sites.root().orElseGet(() -> found(name, SiteNode.Kind.of(kind), host));
    }

    private SiteNode found(String name, SiteNode.Kind kind, String host) {
        var site = sites.found(Optional.empty(), KEY, kind, name, List.of(host));
        template(kind).ifPresent(template -> {
            site.describe(Furnishing.named(template.tagline(), site), Furnishing.named(template.about(), site));
            furnishing.furnish(site, template);
        });
        return site;
    }

    /** One that is meant for the kind, else the one for those nearest to the top. */
    private Optional<Template> template(SiteNode.Kind kind) {
        return templates.bundled().stream().filter(template -> template.kinds().contains(kind)).findFirst()
                .or(() -> templates.bundled().stream().filter(template -> template.kinds().contains(SiteNode.Kind.DISTRICT)).findFirst());
    }

    /** Last in the transaction, as everything that appends to the log of changes. */
    void begin(SiteNode site, int steps, Account by) {
        plans.set(site, Optional.empty(), IntStream.rangeClosed(1, steps)
                .mapToObj(place -> new ReviewPlan.Step(place, title(place, steps), Set.of())).toList(), Optional.of(by));
        changes.append(site, "site.founded", site.id());
    }

    /** The last one is the final one, however many there are. */
    private String title(int place, int steps) {
        return messages.say(place == steps && steps > 1 ? "people.start.step.last" : "people.start.step." + place);
    }
}
