package org.zhijia.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what the page is made of that the current thread is making. Whoever reads something for a page notes its
 * {@link Tag}; where no page is being made, in tasks and tests, noting does nothing.
 */
public final class PageTags {

    private static final ThreadLocal<PageTags> CURRENT = new ThreadLocal<>();

    /** For whom a finished page may be kept. */
    public enum Keeping {
        /** Made for one person or one moment. */
        NEVER,
        /** The same for everybody who asks without a query. */
        WITHOUT_QUERY,
        /** The same for everybody, whatever the query asks beside {@code page}. */
        ALWAYS
    }

    private final Set<String> tags = new HashSet<>();
    private Optional<Subject> subject = Optional.empty();
    private Instant validUntil = Instant.MAX;
    private Keeping keeping = Keeping.NEVER;

    private PageTags() { }

    /** Begins a page on this thread; {@link #end} must follow. */
    public static PageTags begin() {
        var page = new PageTags();
        CURRENT.set(page);
        return page;
    }

    public static void end() {
        CURRENT.remove();
    }

    public static void add(String... tags) {
        current().ifPresent(page -> page.tags.addAll(Set.of(tags)));
    }

    public static void addAll(Collection<String> tags) {
        current().ifPresent(page -> page.tags.addAll(tags));
    }

    /** The page changes by itself at that moment: something on it appears, expires or takes its turn. */
    public static void validUntil(Instant moment) {
        current().filter(page -> moment.isBefore(page.validUntil)).ifPresent(page -> page.validUntil = moment);
    }

    /** Must be said before the first byte of the page is written. */
    public static void keep(Keeping keeping) {
        current().ifPresent(page -> page.keeping = keeping);
    }

    /** What is counted when the page is read; nothing is when nobody says it. */
    public static void about(Subject subject) {
        current().ifPresent(page -> page.subject = Optional.of(subject));
    }

    private static Optional<PageTags> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    public Optional<Subject> subject() {
        return subject;
    }

    /** {@link Instant#MAX} for a page that changes only with its tags. */
    public Instant validUntil() {
        return validUntil;
    }

    public Keeping keeping() {
        return keeping;
    }
}
