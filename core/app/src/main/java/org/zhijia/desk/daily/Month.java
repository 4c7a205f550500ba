package org.zhijia.desk.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.daily.Calendars;
import org.zhijia.profile.daily.LivePeople;
import org.zhijia.profile.daily.LivePeople.Person;
import org.zhijia.profile.daily.TeacherDay;
import org.zhijia.profile.daily.TeacherDays;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;

/** The page with a month of the site's calendar, and with one of its days in hand. */
@ApplicationScoped
class Month {

    static final int LONGEST_REASON = 200;

    private static final int FOUND = 20;
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /**
     * What the officer looks at.
     *
     * @param day   in hand; empty for none
     * @param words to look for people with
     */
    record Asked(YearMonth month, Optional<LocalDate> day, String words) { }

    /** What was refused: why, and what was typed. Empty texts where nothing was. */
    record Refused(String plan, String reason, String typed, String setting, String gap) {

        static final Refused NOTHING = new Refused("", "", "", "", "");

        static Refused plan(String why) {
            return new Refused(why, "", "", "", "");
        }

        static Refused reason(String why, String typed) {
            return new Refused("", why, typed, "", "");
        }

        static Refused setting(String why, String gap) {
            return new Refused("", "", "", why, gap);
        }
    }

    /**
     * A day.
     *
     * @param title  as people write it
     * @param state  {@code shown}, {@code planned}, {@code turn} (chosen by the calendar), {@code gone} (who stood there is not
     *               public) or {@code empty}
     * @param column 1 to 7
     */
    public record Leaf(String day, String title, int number, String weekday, int column, String state, String name, String school, boolean today, boolean open, boolean inHand) { }

    /**
     * Somebody whom the day can be given to.
     *
     * @param near  the nearest other day of theirs within the days that keep people apart; empty where there is none
     * @param apart how many days that is
     */
    public record Found(Person person, String near, long apart) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Calendars calendars;

    @Inject
    private TeacherDays days;

    @Inject
    private LivePeople people;

    @Inject
    private Messages messages;

    DeskView of(Asked asked, Refused refused) {
        var site = scope.node();
        var shown = calendars.shownOn(site);
        boolean own = shown.filter(owner -> owner.id() == site.id()).isPresent();
        var model = new HashMap<String, Object>();
        model.put("address", DeskPaths.of(site, "daily"));
        model.put("own", own);
        model.put("owner", shown.map(SiteNode::name).orElse(""));
        model.put("mayConfigure", signedIn.may(Permission.CONFIGURE));
        model.put("choice", calendars.choice(site).word());
        model.put("root", site.isRoot());
        model.put("gap", refused.gap().isEmpty() ? String.valueOf(calendars.gap(site)) : refused.gap());
        model.put("longest", Calendars.LONGEST_GAP);
        model.put("settingProblem", refused.setting());
        model.put("inHand", "");
        if (own) {
            month(site, asked, model);
            asked.day().ifPresent(day -> inHand(site, day, asked.words(), refused, model));
        }
        return DeskView.page("daily/calendar", messages.say("daily.title"), model);
    }

    private void month(SiteNode site, Asked asked, Map<String, Object> model) {
        var month = asked.month();
        var today = days.today(site);
        var known = days.between(site, month.atDay(1), month.atEndOfMonth()).stream().collect(Collectors.toMap(TeacherDay::day, Function.identity()));
        var standing = standing(site, known.values());
        model.put("month", TITLE.format(month));
        model.put("year", String.valueOf(month.getYear()));
        model.put("number", month.getMonthValue());
        model.put("previous", TITLE.format(month.minusMonths(1)));
        model.put("next", TITLE.format(month.plusMonths(1)));
        model.put("current", TITLE.format(YearMonth.from(today)));
        model.put("leaves", month.atDay(1).datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> leaf(site, day, today, Optional.ofNullable(known.get(day)), standing, asked)).toList());
        model.put("people", people.count(site));
        model.put("apart", calendars.gap(site));
        model.put("siteAddress", scope.get().base() + "/profile/daily/");
    }

    private Map<Long, Person> standing(SiteNode site, Collection<TeacherDay> known) {
        return people.find(site, known.stream().flatMapToLong(day -> day.entryId().stream()).boxed().collect(Collectors.toSet()));
    }

    private Leaf leaf(SiteNode site, LocalDate day, LocalDate today, Optional<TeacherDay> known, Map<Long, Person> standing, Asked asked) {
        var person = known.map(TeacherDay::entryId).filter(OptionalLong::isPresent).map(entry -> standing.get(entry.getAsLong()));
        boolean open = day.isAfter(today) || day.equals(today) && person.isEmpty();
        return new Leaf(day.toString(), DAY.format(day), day.getDayOfMonth(), WEEKDAY.format(day), day.getDayOfWeek().getValue(), state(known, person, open),
                person.map(Person::name).orElse(""), person.map(Person::school).orElse(""), day.equals(today), open, asked.day().filter(day::equals).isPresent());
    }

    private static String state(Optional<TeacherDay> known, Optional<Person> person, boolean open) {
        if (known.isEmpty()) {
            return "empty";
        }
        if (person.isEmpty()) {
            return "gone";
        }
        return !open ? "shown" : known.get().isPlanned() ? "planned" : "turn";
    }

    private void inHand(SiteNode site, LocalDate day, String words, Refused refused, Map<String, Object> model) {
        var known = days.on(site, day);
        var leaf = leaf(site, day, days.today(site), known, standing(site, known.stream().toList()), new Asked(YearMonth.from(day), Optional.of(day), words));
        model.put("inHand", leaf);
        model.put("words", words);
        model.put("problem", refused.plan());
        model.put("reasonProblem", refused.reason());
        model.put("reason", refused.typed());
        model.put("longestReason", LONGEST_REASON);
        model.put("found", leaf.open() || leaf.today() ? found(site, day, words, known.map(TeacherDay::entryId).orElse(OptionalLong.empty())) : List.of());
    }

    /** @param standing who has the day already */
    private List<Found> found(SiteNode site, LocalDate day, String words, OptionalLong standing) {
        int gap = calendars.gap(site);
        var near = new HashMap<Long, LocalDate>();
        days.between(site, day.minusDays(gap - 1L), day.plusDays(gap - 1L)).stream().filter(other -> !other.day().equals(day))
                .sorted(Comparator.comparingLong(other -> apart(other.day(), day)))
                .forEach(other -> other.entryId().ifPresent(entry -> near.putIfAbsent(entry, other.day())));
        return people.search(site, words, FOUND).stream().filter(person -> standing.isEmpty() || person.entry() != standing.getAsLong()).map(person -> found(person, Optional.ofNullable(near.get(person.entry())), day))
                .sorted(Comparator.comparing((Found one) -> !one.near().isEmpty()).thenComparing(Comparator.comparingLong(Found::apart).reversed())).toList();
    }

    private static Found found(Person person, Optional<LocalDate> near, LocalDate day) {
        return new Found(person, near.map(DAY::format).orElse(""), near.map(other -> apart(other, day)).orElse(0L));
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
