package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.view.CardView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** What visitors of the current site see of the calendar that it shows: days up to today, and only people who are public now. */
@ApplicationScoped
class ShownDays {

    /** Where the pages of days begin, as on a site's own host. */
    static final String PATH = "/profile/daily/";

    @Inject
    private SiteScope scope;

    @Inject
    private Calendars calendars;

    @Inject
    private TeacherDays days;

    @Inject
    private Entries entries;

    /** @param teacher empty on a day that shows nobody (any more) */
    record Shown(LocalDate day, Optional<CardView> teacher) { }

    /** The calendar of the current site, and which day it is there. Pages that show it change at midnight. */
    record Calendar(SiteNode owner, LocalDate today) { }

    Optional<Calendar> calendar() {
        if (!scope.isEntered()) {
            return Optional.empty();
        }
        var owner = calendars.shownOn(scope.node());
        owner.ifPresent(site -> {
            PageTags.add(Tag.plugin("daily", site.id()));
            PageTags.validUntil(days.today(site).plusDays(1).atStartOfDay(site.zone()).toInstant());
        });
        return owner.map(site -> new Calendar(site, days.today(site)));
    }

    /** Empty where no calendar is shown. */
    Optional<Shown> today() {
        return calendar().map(calendar -> on(calendar, calendar.today()).orElseGet(() -> new Shown(calendar.today(), Optional.empty())));
    }

    /** Empty for a day that has not come yet, or that the calendar did not know. */
    Optional<Shown> on(Calendar calendar, LocalDate day) {
        return day.isAfter(calendar.today()) ? Optional.empty()
                : days.on(calendar.owner(), day).map(known -> shown(known, cards(calendar, List.of(known))));
    }

    /** The days of a month that have come, in their order. */
    List<Shown> of(Calendar calendar, YearMonth month) {
        var last = month.atEndOfMonth().isBefore(calendar.today()) ? month.atEndOfMonth() : calendar.today();
        var known = days.between(calendar.owner(), month.atDay(1), last);
        var cards = cards(calendar, known);
        return known.stream().map(day -> shown(day, cards)).toList();
    }

    private Map<Long, CardView> cards(Calendar calendar, Collection<TeacherDay> known) {
        return entries.chosenBy(calendar.owner().id(), known.stream().flatMapToLong(day -> day.entryId().stream()).boxed().distinct().toList());
    }

    private static Shown shown(TeacherDay day, Map<Long, CardView> cards) {
        return new Shown(day.day(), day.entryId().isEmpty() ? Optional.empty() : Optional.ofNullable(cards.get(day.entryId().getAsLong())));
    }

    /** The nearest day before on which somebody was shown. */
    Optional<LocalDate> before(Calendar calendar, LocalDate day) {
        return days.before(calendar.owner(), day);
    }

    /** The nearest one after it, up to today. */
    Optional<LocalDate> after(Calendar calendar, LocalDate day) {
        return days.after(calendar.owner(), day, calendar.today());
    }
}
