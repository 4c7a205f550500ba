package org.zhijia.plugins.search.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of the index. Nothing that a person may type is an error.
 *
 * @param typed    as it was typed
 * @param site     id of the site on which it was asked
 * @param repealed whether documents that no longer hold are wanted too
 * @param asOf     a day: what held then, instead of what holds today
 * @param page     from 1; lower numbers count as 1
 * @param size     hits on a page, 1 to {@value #MOST}; other numbers count as the nearest of these
 */
public record Question(String typed, long site, Scope scope, Level level, Filter filter, boolean repealed,
                       Optional<LocalDate> asOf, Sort sort, int page, int size) {

    public static final int MOST = 100;

    public Question {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, MOST);
    }

    /** As much of what was typed as is read; whatever stands behind it finds the same. */
    public static String read(String typed) {
        return Typed.cut(typed);
    }

    /** The first ten entries of a site and those below it, best first. */
    public static Question of(String typed, long site) {
        return new Question(typed, site, Scope.TREE, Level.ENTRY, Filter.NONE, false, Optional.empty(), Sort.RELEVANCE, 1, 10);
    }

    public Question at(Level level) {
        return new Question(typed, site, scope, level, filter, repealed, asOf, sort, page, size);
    }

    public Question narrowed(Filter filter) {
        return new Question(typed, site, scope, level, filter, repealed, asOf, sort, page, size);
    }

    public Question within(Scope scope) {
        return new Question(typed, site, scope, level, filter, repealed, asOf, sort, page, size);
    }

    public Question sorted(Sort sort) {
        return new Question(typed, site, scope, level, filter, repealed, asOf, sort, page, size);
    }

    public Question withRepealed() {
        return new Question(typed, site, scope, level, filter, true, asOf, sort, page, size);
    }

    public Question asOf(LocalDate day) {
        return new Question(typed, site, scope, level, filter, repealed, Optional.of(day), sort, page, size);
    }

    public Question page(int page, int size) {
        return new Question(typed, site, scope, level, filter, repealed, asOf, sort, page, size);
    }
}
