package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zhijia.platform.InstantColumns;

/**
 * Secret addresses under which people without an account see one revision, for a while. Who has the link sees what was
 * shared and nothing that is written later.
 */
@ApplicationScoped
public class PreviewLinks {

    private static final int BYTES = 24;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** What a link shows. */
    public record Shared(long siteId, long revisionId, Instant expiresAt) { }

    /** @return the secret, which is kept nowhere */
    public String share(Entry entry, Revision revision, long accountId, Duration lifetime) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        em.createNativeQuery("insert into preview_link (secret_hash, site_id, revision_id, account_id, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, hash(secret)).setParameter(2, entry.siteId()).setParameter(3, revision.id()).setParameter(4, accountId)
                .setParameter(5, Timestamp.from(now)).setParameter(6, Timestamp.from(now.plus(lifetime)))
                .executeUpdate();
        return secret;
    }

    /** Empty for a secret that is wrong or whose time is over. */
    public Optional<Shared> find(String secret) {
        List<?> rows = em.createNativeQuery("select site_id, revision_id, expires_at from preview_link where secret_hash = ? and expires_at > ?")
                .setParameter(1, hash(secret)).setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row)
                .map(row -> new Shared(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), InstantColumns.read(row[2])));
    }

    /** Ends all links to revisions of an entry. */
    public int revoke(Entry entry) {
        return em.createNativeQuery("delete from preview_link where revision_id in (select id from revision where entry_id = ?)")
                .setParameter(1, entry.id())
                .executeUpdate();
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
