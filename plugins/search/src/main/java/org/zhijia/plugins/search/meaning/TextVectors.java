package org.zhijia.plugins.search.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vectors that have been made, by the hash of their text: whatever is indexed again, no text is read by the model twice. */
@ApplicationScoped
public class TextVectors {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    /** Those of the texts that are known, by text. */
    @Transactional
    public Map<String, float[]> of(Collection<String> texts) {
        Map<String, String> byHash = new HashMap<>();
        texts.forEach(text -> byHash.put(hash(text), text));
        Map<String, float[]> known = new HashMap<>();
        List<String> hashes = List.copyOf(byHash.keySet());
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            List<String> some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
            var query = em.createNativeQuery("select hash, vector from search_vector where hash in (" + marks(some.size()) + ")");
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            List<?> rows = query.getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                known.put(byHash.get((String) columns[0]), Vector.unpack((byte[]) columns[1]));
            }
        }
        return known;
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    @Transactional
    void keep(Map<String, float[]> vectors, Instant now) {
        vectors.forEach((text, vector) -> em.createNativeQuery(
                        "insert into search_vector (hash, vector, made_at) values (?, ?, ?) on conflict do nothing")
                .setParameter(1, hash(text)).setParameter(2, Vector.pack(vector)).setParameter(3, now).executeUpdate());
    }

    /**
     * Forgets vectors of texts that are no more.
     *
     * @param living hashes of all texts that there are
     * @param before what was made later stays: its text may be newer than the list
     */
    @Transactional
    int forget(Set<String> living, Instant before) {
        List<?> old = em.createNativeQuery("select hash from search_vector where made_at < ?").setParameter(1, before).getResultList();
        List<?> dead = old.stream().filter(hash -> !living.contains(hash)).toList();
        dead.forEach(hash -> em.createNativeQuery("delete from search_vector where hash = ?").setParameter(1, hash).executeUpdate());
        return dead.size();
    }

    /** Another model says other things of the same text. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((BgeSmall.NAME + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
