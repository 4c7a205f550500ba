package org.zhijia.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;

/** JPA 3.1 does not know Instant yet. */
@Converter(autoApply = true)
public class InstantColumn extends AnyMoment.Offset implements AttributeConverter<Instant, OffsetDateTime> { }
