package org.zhijia.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;

@ExtendWith(ArquillianExtension.class)
class AuditLogIT {

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Resource
    ManagedExecutorService threads;

    @Inject
    TestSites sites;

    @Inject
    AuditLog log;

    private TestSite site;

    @BeforeEach
    void begin() {
        site = sites.school();
    }

    @Test
    void whatIsWrittenAtOnceIsOneChain() throws Exception {
        long before = log.verify().records();
        var writers = new ArrayList<Future<?>>();
        for (int writer = 0; writer < 6; writer++) {
            writers.add(threads.submit(() -> {
                for (int i = 0; i < 15; i++) {
                    log.append(act("POST /desk/test", 303));
                }
            }));
        }
        for (var writer : writers) {
            writer.get();
        }
        var verdict = log.verify();
        assertEquals(OptionalLong.empty(), verdict.broken());
        assertEquals(before + 90, verdict.records());
    }

    @Test
    void aChangedRecordShows() {
        log.append(act("POST /desk/before", 303));
        long number = append("POST /desk/sites/x/entries/1/publication", 303);
        log.append(act("POST /desk/after", 303));
        change("update audit_record set person = '别人' where number = " + number);
        assertEquals(OptionalLong.of(number), log.verify().broken());
        change("update audit_record set person = '何敏（hemin）' where number = " + number);
        assertEquals(OptionalLong.empty(), log.verify().broken());
    }

    @Test
    void aMissingRecordShows() {
        long number = append("POST /desk/missing", 303);
        append("POST /desk/next", 303);
        change("update audit_record set number = -number where number = " + number);
        assertEquals(OptionalLong.of(number), log.verify().broken());
        change("update audit_record set number = -number where number = -" + number);
        assertEquals(OptionalLong.empty(), log.verify().broken());
    }

    @Test
    void aMissingEndShows() {
        long number = append("POST /desk/last", 303);
        change("update audit_record set number = -number where number = " + number);
        assertEquals(OptionalLong.of(number), log.verify().broken());
        change("update audit_record set number = -number where number = -" + number);
    }

    @Test
    void whatIsForgottenLeavesTheRestSound() {
        append("POST /desk/old", 303);
        int kept = (int) log.verify().records();
        assertTrue(kept > 0);
        var now = Instant.now().plusSeconds(1);
        assertEquals(kept, log.forgetBefore(now));
        assertEquals(0, log.verify().records());
        append("POST /desk/new", 303);
        var verdict = log.verify();
        assertEquals(1, verdict.records());
        assertEquals(OptionalLong.empty(), verdict.broken());
        assertEquals(0, log.forgetBefore(Instant.EPOCH));
    }

    @Test
    void recordsAreFoundByWhatSomebodyAsks() {
        append("POST /desk/50%_off", 403);
        append("POST /desk/50xxoff", 303);
        assertEquals(List.of("POST /desk/50%_off"), find(question("", "50%_OFF", Optional.empty())));
        assertEquals(List.of("POST /desk/50xxoff"), find(question("何敏", "50", Optional.of(false))));
        assertEquals(List.of(), find(question("<script>", "", Optional.empty())));
    }

    private List<String> find(AuditQuestion question) {
        return log.find(question, 0, 10).stream().map(AuditRecord::action).toList();
    }

    private AuditQuestion question(String person, String action, Optional<Boolean> refused) {
        return new AuditQuestion(OptionalLong.of(site.node().id()), person, action, Optional.of(Instant.now().minusSeconds(600)),
                Optional.of(Instant.now().plusSeconds(600)), refused);
    }

    private long append(String action, int status) {
        log.append(act(action, status));
        return log.find(question("", "", Optional.empty()), 0, 1).getFirst().number();
    }

    private Act act(String action, int status) {
        return new Act(OptionalLong.of(1), "何敏（hemin）", OptionalLong.of(site.node().id()), "203.0.113.9", action, status,
                List.of(new Note("条目“春游”", "标题：春游", "标题：秋游")));
    }

    /** As somebody with access to the database would. */
    private void change(String statement) {
        sites.within(site, () -> em.createNativeQuery(statement).executeUpdate());
    }
}
