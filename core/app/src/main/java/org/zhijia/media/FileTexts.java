package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.api.AttachedText;

/** The words of files, remembered by their content: one file on a hundred sites is read once. */
@ApplicationScoped
public class FileTexts {

    private static final int LONGEST_FAILURE = 300;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /** Those of the files whose words are known, by id, in one query. */
    public Map<Long, AttachedText> of(Collection<Long> mediaIds) {
        if (mediaIds.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery("select m.id, m.name, t.words from media m join media_text t on t.hash = m.hash where t.words <> ''"
                + " and m.id in (" + mediaIds.stream().map(id -> "?").collect(Collectors.joining(", ")) + ")");
        int at = 1;
        for (long id : mediaIds) {
            query.setParameter(at++, id);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> text((Object[]) row)).collect(Collectors.toUnmodifiableMap(AttachedText::mediaId, Function.identity()));
    }

    private static AttachedText text(Object[] row) {
        var id = ((Number) row[0]).longValue();
        var name = (String) row[1];
        return new AttachedText(id, name, MediaFile.download(id, name), (String) row[2]);
    }

    /** Content as it lies on the disk; nobody may change it. */
    public Path file(String hash) {
        return vault.original(hash);
    }

    /** @param words empty when the file has none */
    @Transactional
    public void keep(String hash, String words) {
        write(hash, words, "");
    }

    /** @param reason in Chinese, why its words cannot be known */
    @Transactional
    public void giveUp(String hash, String reason) {
        write(hash, "", reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE)));
    }

    private void write(String hash, String words, String failure) {
        em.createNativeQuery("delete from media_text where hash = ?").setParameter(1, hash).executeUpdate();
        em.createNativeQuery("insert into media_text (hash, words, failure, read_at) values (?, ?, ?, ?)")
                .setParameter(1, hash).setParameter(2, words).setParameter(3, failure)
                .setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
    }
}
