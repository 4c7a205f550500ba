package org.zhijia.checks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.checks.Word.Kind;
import org.zhijia.site.SiteNode;
import org.zhijia.web.Refusal;

/**
 * The words that sites look out for. A site has its own and those of all sites above it, and at the top those that come
 * with the program; what it does without, the sites below it do without too. Changes need a transaction.
 */
@ApplicationScoped
public class Words {

    /** Stands for the program in the place of a site. */
    public static final long BUNDLED = 0;

    /** Other nodes hear of a change that late. */
    private static final Duration MEMORY = Duration.ofSeconds(30);

    /** A site above insists on the word. */
    public static class Locked extends Refusal {

        Locked(String wording) {
            super(409, "“" + wording + "”由上级站点锁定，本站不能修改或停用。");
        }
    }

    /**
     * A word on the list of a site.
     *
     * @param siteId   whose word it is: the site's, that of a site above or {@link #BUNDLED}
     * @param excepted whether the site, or one above it, does without
     */
    public record Listed(Word word, long siteId, boolean excepted) {

        /** Whether a site may do without it, or change its mind. */
        public boolean isYielding(SiteNode site) {
            return siteId != site.id() && !word.locked();
        }
    }

    private record Changed() { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Event<Changed> changed;

    private final Cache<Long, WordFinder> finders = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(MEMORY)
            .executor(Runnable::run).build();

    /** All words that hold on a site or would if it did not do without them: its own first, then the nearest. */
    public List<Listed> list(SiteNode site) {
        var listed = new ArrayList<>(effective(site.ancestry(), written(site), exceptions(site)).values());
        Collections.reverse(listed);
        return listed;
    }

    /**
     * Puts a word on the site's list, in the place of the same wording.
     *
     * @throws Locked when a site above insists on its own
     */
    public void put(SiteNode site, Word word) {
        putAll(site, List.of(word));
    }

    /** The same for many, in one go. */
    public void putAll(SiteNode site, List<Word> words) {
        var listed = byWording(list(site));
        var own = own(site);
        for (Word word : words) {
            requireYielding(site, listed, word.wording());
            var known = own.get(word.wording());
            if (known == null) {
                known = new OwnWord(site.id(), word);
                own.put(word.wording(), known);
                em.persist(known);
            } else {
                known.change(word);
            }
        }
        var missed = new HashSet<>(exceptions(site).getOrDefault(site.id(), Set.of()));
        missed.retainAll(words.stream().map(Word::wording).collect(Collectors.toSet()));
        takeBack(site, missed);
        changed.fire(new Changed());
    }

    /** Takes a word off the site's own list. */
    public void remove(SiteNode site, String wording) {
        em.createQuery("delete from OwnWord w where w.siteId = :site and w.wording = :wording")
                .setParameter("site", site.id()).setParameter("wording", wording).executeUpdate();
        changed.fire(new Changed());
    }

    /**
     * Does without a word from above.
     *
     * @throws Locked when a site above insists on it
     */
    public void except(SiteNode site, String wording) {
        requireYielding(site, byWording(list(site)), wording);
        takeBack(site, Set.of(wording));
        em.createNativeQuery("insert into word_exception (site_id, wording) values (?, ?)")
                .setParameter(1, site.id()).setParameter(2, wording).executeUpdate();
        changed.fire(new Changed());
    }

    /** Looks out for the word again. */
    public void restore(SiteNode site, String wording) {
        takeBack(site, Set.of(wording));
        changed.fire(new Changed());
    }

    /**
     * Puts the words of a plain text on the site's list, see {@link WordLines}.
     *
     * @return how many
     * @throws Word.Unfit with the number of the line that cannot be read; then none is taken
     */
    public int read(SiteNode site, Kind kind, String text) {
        var words = WordLines.read(kind, text);
        putAll(site, words);
        return words.size();
    }

    /** The site's own words as plain text. */
    public String write(SiteNode site, Kind kind) {
        return WordLines.write(list(site).stream().filter(listed -> listed.siteId() == site.id() && listed.word().kind() == kind)
                .map(Listed::word).toList());
    }

    WordFinder finder(SiteNode site) {
        return finders.get(site.id(), id -> new WordFinder(list(site).stream().filter(listed -> !listed.excepted()).map(Listed::word).toList()));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        finders.invalidateAll();
    }

    /** Walks from the program over the topmost site down: a nearer site wins until one has locked the word. */
    static Map<String, Listed> effective(List<Long> ancestry, Map<Long, List<Word>> written, Map<Long, Set<String>> exceptions) {
        var words = new LinkedHashMap<String, Listed>();
        BundledWords.ALL.forEach(word -> words.put(word.wording(), new Listed(word, BUNDLED, false)));
        for (long siteId : ancestry) {
            for (String wording : exceptions.getOrDefault(siteId, Set.of())) {
                words.computeIfPresent(wording, (key, listed) -> listed.word().locked() ? listed : new Listed(listed.word(), listed.siteId(), true));
            }
            for (Word word : written.getOrDefault(siteId, List.of())) {
                var above = words.get(word.wording());
                if (above == null || !above.word().locked()) {
                    words.remove(word.wording());
                    words.put(word.wording(), new Listed(word, siteId, false));
                }
            }
        }
        return words;
    }

    private static void requireYielding(SiteNode site, Map<String, Listed> listed, String wording) {
        var known = listed.get(wording);
        if (known != null && known.siteId() != site.id() && known.word().locked()) {
            throw new Locked(wording);
        }
    }

    private static Map<String, Listed> byWording(List<Listed> listed) {
        return listed.stream().collect(Collectors.toMap(each -> each.word().wording(), Function.identity()));
    }

    private Map<Long, List<Word>> written(SiteNode site) {
        return em.createQuery("select w from OwnWord w where w.siteId in :sites order by w.id", OwnWord.class)
                .setParameter("sites", site.ancestry())
                .getResultStream().collect(Collectors.groupingBy(OwnWord::siteId, Collectors.mapping(OwnWord::word, Collectors.toList())));
    }

    private Map<String, OwnWord> own(SiteNode site) {
        var own = new HashMap<String, OwnWord>();
        em.createQuery("select w from OwnWord w where w.siteId = :site", OwnWord.class).setParameter("site", site.id())
                .getResultStream().forEach(word -> own.put(word.word().wording(), word));
        return own;
    }

    private Map<Long, Set<String>> exceptions(SiteNode site) {
        var marks = String.join(", ", Collections.nCopies(site.ancestry().size(), "?"));
        var query = em.createNativeQuery("select site_id, wording from word_exception where site_id in (" + marks + ")");
        for (int i = 0; i < site.ancestry().size(); i++) {
            query.setParameter(i + 1, site.ancestry().get(i));
        }
        var exceptions = new HashMap<Long, Set<String>>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            exceptions.computeIfAbsent(((Number) columns[0]).longValue(), id -> new HashSet<>()).add((String) columns[1]);
        }
        return exceptions;
    }

    private void takeBack(SiteNode site, Set<String> wordings) {
        for (String wording : wordings) {
            em.createNativeQuery("delete from word_exception where site_id = ? and wording = ?")
                    .setParameter(1, site.id()).setParameter(2, wording).executeUpdate();
        }
    }
}
