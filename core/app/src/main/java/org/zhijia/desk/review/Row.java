package org.zhijia.desk.review;

import java.time.Instant;

/**
 * A text in a list.
 *
 * @param state       its state in lower case, for the style sheet
 * @param standing    the same in words
 * @param note        what else there is to know; may be empty
 * @param author      empty when a program brought it in
 * @param publishedAt null while it was never public
 * @param due         null when it has no time to go out
 * @param submittedAt null when it is in no review
 */
public record Row(long id, String address, String title, String site, String section, String type, String author, String state, String standing,
                  String note, Instant savedAt, Instant publishedAt, Instant due, Instant submittedAt, boolean pinned) { }
