package org.zhijia.platform;

import jakarta.persistence.AttributeConverter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Whatever a database driver hands out for a moment: PostgreSQL's another Java type than H2's. The type is a parameter
 * here so that the compiler adds no cast to it.
 */
abstract class AnyMoment<T> implements AttributeConverter<Instant, T> {

    /** EclipseLink finds the types of a converter only where no type parameters stand before them. */
    abstract static class Offset extends AnyMoment<OffsetDateTime> { }

    @Override
    @SuppressWarnings("unchecked")
    public T convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : (T) instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(T column) {
        return column == null ? null : InstantColumns.read(column);
    }
}
