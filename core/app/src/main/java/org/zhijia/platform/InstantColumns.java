package org.zhijia.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments in the rows of native queries: H2 hands out another Java type than PostgreSQL. */
public final class InstantColumns {

    private InstantColumns() { }

    public static Instant read(Object column) {
        return switch (column) {
            case OffsetDateTime moment -> moment.toInstant();
            case Timestamp moment -> moment.toInstant();
            default -> throw new IllegalArgumentException("Not a moment: " + column.getClass());
        };
    }
}
