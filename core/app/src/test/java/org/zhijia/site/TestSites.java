package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Sites for in-container tests, each of its own, and transactions to work on them. */
@ApplicationScoped
public class TestSites {

    /** A site with a section that takes every core type. */
    public record TestSite(SiteNode node, Section section) { }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Visits visits;

    @Transactional
    public TestSite school() {
        return found(Optional.empty(), SiteNode.Kind.SCHOOL);
    }

    @Transactional
    public TestSite below(TestSite parent) {
        return found(Optional.of(parent.node()), SiteNode.Kind.SCHOOL);
    }

    private TestSite found(Optional<SiteNode> parent, SiteNode.Kind kind) {
        var key = "test-" + System.nanoTime() + "-" + NUMBER.incrementAndGet();
        var site = sites.found(parent, key, kind, "测试学校教育工会", List.of(key + ".localhost"));
        return new TestSite(site, sections.open(site, Optional.empty(), "all", "综合", List.of("news", "policy", "profile")));
    }

    /** Runs work in a transaction of its own with the site as the current one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T within(TestSite site, Callable<T> work) {
        var result = new Object[1];
        visits.visit(site.node(), () -> result[0] = call(work));
        @SuppressWarnings("unchecked")
        var typed = (T) result[0];
        return typed;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
