package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.site.SiteScope;

/** The current site's own files as officers look for them and put them in order. */
@ApplicationScoped
@Transactional
public class Catalogue {

    /** Files on a page. */
    public static final int PAGE = 40;

    private static final int LONGEST_ALT = 300;
    private static final int MOST_WORDS = 8;

    /** What kinds of files are looked for. */
    public enum Shape { ALL, IMAGE, FILE }

    /**
     * Which files.
     *
     * @param words    each of them stands in the name or in the alternative text, in any case; empty for all
     * @param folderId empty for all folders and none
     */
    public record Search(String words, Shape shape, OptionalLong folderId) {

        public static final Search ALL = new Search("", Shape.ALL, OptionalLong.empty());
    }

    /** A page of files, the newest first, and how many there are. */
    public record Piece(List<MediaItem> items, long total) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope site;

    @Inject
    private Shelf shelf;

    @Inject
    private Folders folders;

    @Inject
    private Usage usage;

    /** @param page counting from 1 */
    public Piece find(Search search, int page) {
        List<MediaItem> items = bind(em.createQuery("select m" + from(search) + " order by m.id desc", MediaFile.class), search)
                .setFirstResult((page - 1) * PAGE).setMaxResults(PAGE)
                .getResultStream().map(this::item).toList();
        return new Piece(items, bind(em.createQuery("select count(m)" + from(search), Long.class), search).getSingleResult());
    }

    /** @throws NoSuchFile when it is not the current site's own */
    public MediaItem require(long id) {
        return item(own(id));
    }

    /** Those of the ids that are the current site's own, in the order of the ids. */
    public List<MediaItem> all(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, MediaItem> found = em.createQuery("select m from MediaFile m where m.siteId = :site and m.id in :ids", MediaFile.class)
                .setParameter("site", site.get().id()).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(MediaFile::id, this::item));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Where files are used, by file; a file without uses is not there. In a constant number of queries. */
    public Map<Long, List<MediaUses.Use>> uses(Collection<Long> ids) {
        return usage.of(site.node(), ids);
    }

    /**
     * Says what a picture shows, for who cannot see it. Every use may say otherwise.
     *
     * @throws NoSuchFile when it is not of this site
     */
    public void describe(long id, String alt) {
        String tidy = alt.strip();
        own(id).describe(tidy.substring(0, tidy.offsetByCodePoints(0, Math.min(LONGEST_ALT, tidy.codePointCount(0, tidy.length())))));
    }

    /** Its ending stays: the content decides it. */
    public void rename(long id, String name) {
        own(id).rename(name);
    }

    /** @param folderId empty takes the files out of their folders */
    public void file(Collection<Long> ids, OptionalLong folderId) {
        folderId.ifPresent(folders::require);
        ids.forEach(id -> own(id).lieIn(folderId));
    }

    private MediaFile own(long id) {
        return shelf.own(site.get().id(), id).orElseThrow(NoSuchFile::new);
    }

    private MediaItem item(MediaFile file) {
        return file.item(site.get().base());
    }

    private static String from(Search search) {
        StringBuilder from = new StringBuilder(" from MediaFile m where m.siteId = :site");
        List<String> words = words(search);
        for (int i = 0; i < words.size(); i++) {
            from.append(" and (lower(m.name) like :word").append(i).append(" escape '!' or lower(m.alt) like :word").append(i).append(" escape '!')");
        }
        switch (search.shape()) {
            case IMAGE -> from.append(" and m.mediaType like 'image/%'");
            case FILE -> from.append(" and m.mediaType not like 'image/%'");
            case ALL -> { }
        }
        return search.folderId().isPresent() ? from.append(" and m.folderId = :folder").toString() : from.toString();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Search search) {
        query.setParameter("site", site.get().id());
        List<String> words = words(search);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        search.folderId().ifPresent(folder -> query.setParameter("folder", folder));
        return query;
    }

    private static List<String> words(Search search) {
        return Arrays.stream(search.words().toLowerCase(Locale.ROOT).split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }
}
