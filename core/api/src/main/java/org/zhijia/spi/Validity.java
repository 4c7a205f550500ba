package org.zhijia.spi;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a document holds (有效性).
 *
 * @param word  as of today: 现行有效, 已修改, 失效 or 废止
 * @param from  the first day on which it holds; empty: always has
 * @param until the first day on which it no longer holds, which may lie in the future; empty: holds for good
 */
public record Validity(String word, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** The word for what holds as it was written. */
    public static final String VALID = "现行有效";

    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && until.map(day::isBefore).orElse(true);
    }
}
