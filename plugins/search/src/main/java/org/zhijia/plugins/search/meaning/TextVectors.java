package org.zhijia.plugins.search.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The vectors that have been made, by the hash of their text: whatever is indexed again, no text is read by the model twice. */
@ApplicationScoped
class TextVectors {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    /** Those that are known, by text. */
    @Transactional
    public Map<String, float[]> of(Collection<String> texts) {
        Map<String, float[]> known = new HashMap<>();
        Map<String, String> byHash = byHash(texts);
        rows("hash, vector", byHash.keySet()).map(Object[].class::cast)
                .forEach(row -> known.put(byHash.get((String) row[0]), Vector.unpack((byte[]) row[1])));
        return known;
    }

    /** Those of the texts that no vector has been made of. */
    @Transactional
    public Set<String> unknown(Collection<String> texts) {
        Map<String, String> byHash = byHash(texts);
        rows("hash", byHash.keySet()).toList().forEach(byHash::remove);
        return Set.copyOf(byHash.values());
    }

    private static Map<String, String> byHash(Collection<String> texts) {
        Map<String, String> byHash = new HashMap<>();
        texts.forEach(text -> byHash.put(hash(text), text));
        return byHash;
    }

    private Stream<?> rows(String columns, Collection<String> hashes) {
        List<String> all = List.copyOf(hashes);
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE)))
                .flatMap(some -> {
                    var query = em.createNativeQuery("select " + columns + " from search_vector where hash in (" + marks(some.size()) + ")");
                    IntStream.range(0, some.size()).forEach(i -> query.setParameter(i + 1, some.get(i)));
                    List<?> rows = query.getResultList();
                    return rows.stream();
                });
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    @Transactional
    void keep(Map<String, float[]> vectors, Instant now) {
        vectors.forEach((text, vector) -> em.createNativeQuery(
                        "insert into search_vector (hash, vector, made_at) values (?, ?, ?) on conflict do nothing")
                .setParameter(1, hash(text)).setParameter(2, Vector.pack(vector)).setParameter(3, Timestamp.from(now)).executeUpdate());
    }

    /**
     * Forgets vectors of texts that are no more.
     *
     * @param living hashes of all texts that there are
     * @param before what was made later stays: its text may be newer than the list
     */
    @Transactional
    int forget(Set<String> living, Instant before) {
        List<?> old = em.createNativeQuery("select hash from search_vector where made_at < ?").setParameter(1, Timestamp.from(before)).getResultList();
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
