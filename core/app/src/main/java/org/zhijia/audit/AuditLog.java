package org.zhijia.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The log, a chain: each record is sealed with a hash over itself and the seal before it, so whoever changes, removes or
 * inserts one would have to change all that follow, and the seal that somebody has noted elsewhere.
 */
@ApplicationScoped
public class AuditLog {

    private static final int ROUND = 1000;

    /** The end of the chain and its beginning, which moves when old records are cleaned up. */
    private record Chain(long anchor, String anchorHash, long last, String lastHash) { }

    /**
     * What a check of the whole chain has found.
     *
     * @param records how many there are
     * @param seal    of the last one; whoever notes it can tell later whether the past was changed
     * @param broken  the number of the first record that does not fit, or that is missing
     */
    public record Verdict(long records, String seal, OptionalLong broken) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** A transaction of its own: a refused act is rolled back, its record is not. */
    @Transactional(TxType.REQUIRES_NEW)
    public void append(Act act) {
        // The lock of the one row is held until the commit: records get their numbers one after the other.
        em.createNativeQuery("update audit_chain set last = last + 1 where id = 1").executeUpdate();
        var chain = chain();
        var record = new AuditRecord(chain.last(), act, clock.instant(), chain.lastHash());
        em.persist(record);
        em.createNativeQuery("update audit_chain set last_hash = ? where id = 1").setParameter(1, record.hash()).executeUpdate();
    }

    /** The newest first. */
    @Transactional
    public List<AuditRecord> find(AuditQuestion question, int from, int limit) {
        var query = em.createQuery("select r from AuditRecord r where " + question.conditions() + " order by r.number desc", AuditRecord.class);
        question.parameters().forEach(query::setParameter);
        return query.setFirstResult(from).setMaxResults(limit).getResultList();
    }

    /** Reads the whole chain, round by round; what it has read it lets go, which a transaction of somebody else would not survive. */
    @Transactional(TxType.REQUIRES_NEW)
    public Verdict verify() {
        var chain = chain();
        var seal = chain.anchorHash();
        long number = chain.anchor();
        while (number < chain.last()) {
            var round = after(number);
            for (var record : round) {
                number++;
                if (record.number() != number || !record.follows(seal)) {
                    return new Verdict(chain.last() - chain.anchor(), chain.lastHash(), OptionalLong.of(number));
                }
                seal = record.hash();
            }
            em.clear();
            if (round.isEmpty()) {
                return new Verdict(chain.last() - chain.anchor(), chain.lastHash(), OptionalLong.of(number + 1));
            }
        }
        // Records may have come since the end was read: they are the next check's.
        boolean ends = number > chain.last() || seal.equals(chain.lastHash());
        return new Verdict(chain.last() - chain.anchor(), chain.lastHash(), ends ? OptionalLong.empty() : OptionalLong.of(number));
    }

    private List<AuditRecord> after(long number) {
        return em.createQuery("select r from AuditRecord r where r.number > :number order by r.number", AuditRecord.class)
                .setParameter("number", number)
                .setMaxResults(ROUND)
                .getResultList();
    }

    /**
     * Removes the records before a moment and begins the chain behind them.
     *
     * @return how many were removed
     */
    @Transactional
    public int forgetBefore(Instant moment) {
        em.createNativeQuery("update audit_chain set anchor = anchor where id = 1").executeUpdate();
        var chain = chain();
        long anchor = firstSince(moment).map(first -> first - 1).orElse(chain.last());
        if (anchor <= chain.anchor()) {
            return 0;
        }
        em.createNativeQuery("update audit_chain set anchor = ?, anchor_hash = (select hash from audit_record where number = ?) where id = 1")
                .setParameter(1, anchor).setParameter(2, anchor)
                .executeUpdate();
        return em.createQuery("delete from AuditRecord r where r.number <= :anchor").setParameter("anchor", anchor).executeUpdate();
    }

    private Optional<Long> firstSince(Instant moment) {
        return Optional.ofNullable(em.createQuery("select min(r.number) from AuditRecord r where r.at >= :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult());
    }

    private Chain chain() {
        var row = (Object[]) em.createNativeQuery("select anchor, anchor_hash, last, last_hash from audit_chain where id = 1").getSingleResult();
        return new Chain(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue(), (String) row[3]);
    }
}
