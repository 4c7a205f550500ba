package org.zhijia.desk.daily;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhijia.audit.Audit;
import org.zhijia.content.ChangeLog;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.daily.Month.Asked;
import org.zhijia.desk.daily.Month.Refused;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.daily.Calendars;
import org.zhijia.profile.daily.Calendars.Choice;
import org.zhijia.profile.daily.LivePeople;
import org.zhijia.profile.daily.LivePeople.Person;
import org.zhijia.profile.daily.TeacherDay;
import org.zhijia.profile.daily.TeacherDays;
import org.zhijia.profile.daily.UnfitPlan;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** Who stands on which day. A site that shows another's calendar, or none, has no days to plan. */
@Path("desk/sites/{site}/daily")
@Transactional(dontRollbackOn = Refusal.class)
public class DailyResource {

    private static final DateTimeFormatter DAY_TITLE = DateTimeFormatter.ofPattern("M月d日");
    private static final String DAY = "{day: \\d{4}-\\d{2}-\\d{2}}";

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
    private ChangeLog changes;

    @Inject
    private Month month;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView show(@QueryParam("month") @DefaultValue("") String asked, @QueryParam("day") @DefaultValue("") String day,
                         @QueryParam("q") @DefaultValue("") String words) {
        signedIn.require(Permission.PUBLISH);
        var inHand = day.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(read(day, LocalDate::parse));
        var shown = !asked.isEmpty() ? read(asked, YearMonth::parse) : YearMonth.from(inHand.orElseGet(() -> days.today(scope.node())));
        return month.of(new Asked(shown, inHand, words.strip()), Refused.NOTHING);
    }

    /** Gives a day to somebody. */
    @POST
    @Path("days/" + DAY)
    public Response plan(@PathParam("day") String path, @FormParam("entry") @DefaultValue("0") long entry, @FormParam("q") @DefaultValue("") String words) {
        var officer = signedIn.require(Permission.PUBLISH);
        var day = own(path);
        return trying(day, words, () -> {
            var before = name(day);
            days.plan(scope.node(), day, entry, officer);
            audit.note(messages.say("daily.audit", path), before, name(day));
            said.now("daily.planned", DAY_TITLE.format(day), name(day));
            return day;
        });
    }

    /** Shows somebody else today. Readers have seen the other one, so the log keeps why. */
    @POST
    @Path("today")
    public Response replace(@FormParam("entry") @DefaultValue("0") long entry, @FormParam("reason") @DefaultValue("") String typed,
                            @FormParam("q") @DefaultValue("") String words) {
        var officer = signedIn.require(Permission.PUBLISH);
        var day = own(days.today(scope.node()).toString());
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > Month.LONGEST_REASON) {
            return month.of(new Asked(YearMonth.from(day), Optional.of(day), words), Refused.reason(messages.say("daily.reason.wrong", Month.LONGEST_REASON), reason)).status(422);
        }
        return trying(day, words, () -> {
            var before = name(day);
            days.replaceToday(scope.node(), entry, officer);
            audit.note(messages.say("daily.audit", day.toString()), before, messages.say("daily.audit.replaced", name(day), reason));
            said.now("daily.replaced", name(day));
            return day;
        });
    }

    @POST
    @Path("days/" + DAY + "/move")
    public Response move(@PathParam("day") String path, @FormParam("to") @DefaultValue("") String to) {
        var officer = signedIn.require(Permission.PUBLISH);
        var day = own(path);
        if (to.isBlank()) {
            return month.of(new Asked(YearMonth.from(day), Optional.of(day), ""), Refused.plan(messages.say("daily.move.when"))).status(422);
        }
        return trying(day, "", () -> {
            var target = read(to.strip(), LocalDate::parse);
            var moving = name(day);
            days.move(scope.node(), day, target, officer);
            audit.note(messages.say("daily.audit", to), "", moving);
            said.now("daily.moved", moving, DAY_TITLE.format(target));
            return target;
        });
    }

    /** Takes a plan back. */
    @POST
    @Path("days/" + DAY + "/removal")
    public Response clear(@PathParam("day") String path) {
        signedIn.require(Permission.PUBLISH);
        var day = own(path);
        return trying(day, "", () -> {
            var before = name(day);
            days.clear(scope.node(), day);
            audit.note(messages.say("daily.audit", path), before, name(day));
            said.now("daily.cleared", DAY_TITLE.format(day));
            return day;
        });
    }

    @POST
    @Path("settings")
    public Response set(@FormParam("choice") @DefaultValue("") String typed, @FormParam("gap") @DefaultValue("") String gap) {
        signedIn.require(Permission.CONFIGURE);
        var site = scope.node();
        var choice = Arrays.stream(Choice.values()).filter(each -> each.word().equals(typed)).findFirst().orElseGet(() -> calendars.choice(site));
        if (choice == Choice.OWN && (!gap.strip().matches("[1-9]\\d{0,2}") || Integer.parseInt(gap.strip()) > Calendars.LONGEST_GAP)) {
            return month.of(new Asked(YearMonth.from(days.today(site)), Optional.empty(), ""),
                    Refused.setting(messages.say("daily.gap.wrong", Calendars.LONGEST_GAP), gap)).status(422);
        }
        var before = messages.say("daily.choice." + calendars.choice(site).word());
        calendars.choose(site, choice);
        if (choice == Choice.OWN) {
            calendars.keepApart(site, Integer.parseInt(gap.strip()));
            days.refill(site);
        }
        audit.note(messages.say("daily.title"), before, messages.say("daily.choice." + choice.word()));
        changes.append(site, "site.changed", site.id());
        said.now("daily.set");
        return Response.seeOther(URI.create(DeskPaths.of(site, "daily"))).build();
    }

    private Response trying(LocalDate day, String words, Supplier<LocalDate> deed) {
        try {
            return to(deed.get());
        } catch (UnfitPlan refused) {
            return month.of(new Asked(YearMonth.from(day), Optional.of(day), words), Refused.plan(refused.getMessage())).status(refused.status());
        }
    }

    /** Only a calendar of the site's own can be planned. */
    private LocalDate own(String day) {
        var site = scope.node();
        calendars.shownOn(site).filter(owner -> owner.id() == site.id()).orElseThrow(NotFoundException::new);
        return read(day, LocalDate::parse);
    }

    private String name(LocalDate day) {
        var entry = days.on(scope.node(), day).map(TeacherDay::entryId).stream().flatMap(id -> id.stream().boxed()).toList();
        return people.find(scope.node(), entry).values().stream().map(Person::name).findFirst().orElse("");
    }

    private static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException e) {
            throw new NotFoundException();
        }
    }

    private Response to(LocalDate day) {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "daily") + "?month=" + YearMonth.from(day) + "&day=" + day + "#day")).build();
    }
}
