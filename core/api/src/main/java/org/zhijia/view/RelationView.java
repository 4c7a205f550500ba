package org.zhijia.view;

import java.time.LocalDate;

/**
 * What a document is to another.
 *
 * @param kind        {@code repeal}, {@code amendment}, {@code basis}, {@code forwarding} or {@code interpretation}
 * @param passive     whether the other document says it about this one
 * @param clause      of this document, as it is cited: 第十条; empty for the document as a whole
 * @param url         of that clause on this page, or empty
 * @param other       title of the other document, and its address or that of its clause; without an address when it is not here
 * @param number      of the other document; may be empty
 * @param otherClause of the other document, as it is cited; empty for the document as a whole
 * @param day         from which a repeal or an amendment counts; {@code null} for other kinds
 * @param begun       whether that day has come
 * @param note        may be empty
 */
public record RelationView(String kind, boolean passive, String clause, String url, LinkView other, String number,
                           String otherClause, LocalDate day, boolean begun, String note) { }
