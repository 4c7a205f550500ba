package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;

/** What a page costs the database must not grow with what it lists. */
@ExtendWith(ArquillianExtension.class)
class QueriesIT {

    /** Nobody is shown without consent. */
    private static final Values AGREED = new Values.Builder().with("consent", LocalDate.of(2026, 1, 5)).build();

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @Inject
    SectionPage lists;

    @Inject
    PageMaker maker;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Test
    void longListTakesAsManyQueriesAsAShortOne() {
        var school = sites.school();
        publishOfEachType(school, 1);
        // Settings, sections and the like are read once per request, and a test is one request.
        queriesOfSection(school);
        int ofThree = queriesOfSection(school);
        publishOfEachType(school, 6);
        int ofTwenty = queriesOfSection(school);

        assertEquals(ofThree, ofTwenty);
        assertTrue(ofThree > 3 && ofThree < 30, "queries: " + ofThree);
    }

    private void publishOfEachType(TestSite school, int times) {
        for (int n = 0; n < times; n++) {
            for (var type : school.section().contentTypes()) {
                var draft = Draft.of("第 " + n + " 篇", "正文").with(type.equals("profile") ? AGREED : Values.NONE);
                sites.within(school, () -> {
                    var revision = entries.create(school.section(), type, draft, OptionalLong.empty());
                    return publications.publish(entries.require(school.node().id(), revision.entryId()), revision, Optional.empty(), "");
                });
            }
        }
    }

    /** Those of this thread: work in the background asks the database too. */
    private int queriesOfSection(TestSite school) {
        var queries = new AtomicInteger();
        var here = Thread.currentThread();
        var counter = new SessionEventAdapter() {

            @Override
            public void preExecuteQuery(SessionEvent event) {
                if (Thread.currentThread() == here) {
                    queries.incrementAndGet();
                }
            }
        };
        return sites.within(school, () -> {
            var events = em.unwrap(Session.class).getEventManager();
            events.addListener(counter);
            try {
                assertTrue(maker.make(lists.section(school.section(), 1)).contains("第 0 篇"));
            } finally {
                events.removeListener(counter);
            }
            return queries.get();
        });
    }
}
