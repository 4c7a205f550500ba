package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.imports.Bundle;
import org.zhijia.imports.FolderBundle;
import org.zhijia.imports.Importing;
import org.zhijia.imports.Order;
import org.zhijia.imports.Outcome;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;

/** Fills the sites from folders {@code <site>/<section>/}. Done twice it changes nothing, so a killed start goes on. */
@ApplicationScoped
class DemoFilling {

    private static final System.Logger LOG = System.getLogger(DemoFilling.class.getName());

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Accounts accounts;

    @Inject
    private Importing importing;

    @Inject
    private Visits visits;

    /** @return how many entries there are now */
    int fill(Path folder) throws IOException {
        Account by = accounts.first().orElseThrow();
        int entries = 0;
        for (Path each : folders(folder)) {
            Optional<SiteNode> site = sites.byKey(each.getFileName().toString());
            if (site.isPresent()) {
                try (Bundle bundle = new FolderBundle(each)) {
                    List<Outcome> outcomes = new ArrayList<>();
                    visits.visit(site.get(), () -> outcomes.addAll(fill(site.get(), bundle, by)));
                    entries += outcomes.size();
                }
            }
        }
        return entries;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private List<Outcome> fill(SiteNode site, Bundle bundle, Account by) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (String name : importing.documents(bundle)) {
                section(site, name).flatMap(section -> take(order(site, section, by), bundle, name)).ifPresent(outcomes::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outcomes.stream().filter(Outcome::waits)
                .forEach(outcome -> relate(order(site, section(site, outcome.name()).orElseThrow(), by), bundle, outcome.name()));
        return outcomes;
    }

    private Optional<Section> section(SiteNode site, String name) {
        return sections.of(site.id()).byKey(name.substring(0, Math.max(0, name.indexOf('/'))));
    }

    private static Order order(SiteNode site, Section section, Account by) {
        return new Order(site, section, section.contentTypes().getFirst(), false, by, true, true);
    }

    /** A text that does not fit is missing in the demo and named in the log. */
    private Optional<Outcome> take(Order order, Bundle bundle, String name) {
        try {
            Outcome outcome = importing.take(order, bundle, name);
            outcome.report().forEach(remark -> LOG.log(Level.DEBUG, "{0}/{1}: {2}", order.site().key(), name, remark.text()));
            return Optional.of(outcome);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Demo without " + order.site().key() + "/" + name, e);
            return Optional.empty();
        }
    }

    private void relate(Order order, Bundle bundle, String name) {
        try {
            importing.relate(order, bundle, name);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Demo without the relations of " + order.site().key() + "/" + name, e);
        }
    }
}
