package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.zhijia.site.SiteScope;

/** Times as officers type them: those of the site's clock, which is named beside every input. */
@ApplicationScoped
class Zones {

    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Inject
    private SiteScope scope;

    @Inject
    private Clock clock;

    /** The site's time zone in words: 中国时间 UTC+08:00. */
    String here() {
        var zone = zone();
        return zone.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE) + " UTC" + zone.getRules().getOffset(clock.instant());
    }

    /**
     * @param typed of an input {@code datetime-local}; blank is empty
     * @throws UnreadableTime when it is neither
     */
    Optional<Instant> read(String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone()).toInstant());
        } catch (DateTimeParseException e) {
            throw new UnreadableTime();
        }
    }

    Instant require(String typed) {
        return read(typed).orElseThrow(UnreadableTime::new);
    }

    /** As such an input wants it. */
    String write(Instant moment) {
        return INPUT.format(moment.atZone(zone()));
    }

    private ZoneId zone() {
        return scope.get().zone();
    }
}
