package org.zhijia.policy.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A published text as others refer to it.
 *
 * @param type     content type's key; it need not be a policy document that explains one
 * @param number   in its normal form; may be empty
 * @param revision the live one
 */
public record Document(long id, long siteId, String type, long revision, String title, String number, Optional<LocalDate> written,
                       Instant published) { }
