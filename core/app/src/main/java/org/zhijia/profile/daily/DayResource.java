package org.zhijia.profile.daily;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.profile.daily.ShownDays.Calendar;
import org.zhijia.profile.daily.ShownDays.Shown;
import org.zhijia.view.CardView;
import org.zhijia.view.LinkView;

/** The leaves of the calendar: today's, each one that has been, and the months that they make up. */
@Path("profile/daily")
@Transactional
public class DayResource {

    private static final System.Logger LOG = System.getLogger(DayResource.class.getName());
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.CHINA);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final String TITLE = "每天一位好老师";
    private static final int RETRY_SECONDS = 20;
    /** Told apart from pictures of an older design. */
    private static final String DESIGN = "1";

    @Inject
    private ShownDays shown;

    @Inject
    private PosterTexts texts;

    @Inject
    private Posters posters;

    @Inject
    private Links links;

    @GET
    public Response today(@Context UriInfo uri) {
        var calendar = calendar();
        if (!uri.getPath().endsWith("/")) {
            return moved(ShownDays.PATH);
        }
        var today = shown.on(calendar, calendar.today()).orElseGet(() -> new Shown(calendar.today(), Optional.empty()));
        return page(calendar, today, TITLE);
    }

    @GET
    @Path("{day: \\d{4}-\\d{2}-\\d{2}}")
    public Response day(@PathParam("day") String day) {
        var calendar = calendar();
        var known = shown.on(calendar, read(day, LocalDate::parse)).orElseThrow(NotFoundException::new);
        return page(calendar, known, DAY_OF_YEAR.format(known.day()) + " · " + TITLE);
    }

    /** The picture of a day, for sharing. */
    @GET
    @Path("{day: \\d{4}-\\d{2}-\\d{2}}.png")
    public Response picture(@PathParam("day") String day, @Context Request request) {
        var known = shown.on(calendar(), read(day, LocalDate::parse)).orElseThrow(NotFoundException::new);
        var poster = known.teacher().filter(teacher -> posters.arePossible()).map(teacher -> texts.of(known.day(), teacher)).orElseThrow(NotFoundException::new);
        var tag = new EntityTag(hash(poster));
        var same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.header("Cache-Control", "no-cache").build();
        }
        try {
            // Asked for anew each time, for a person who withdraws is gone at once; what has not changed is not sent again.
            return Response.ok(posters.png(poster), "image/png").tag(tag).header("Cache-Control", "no-cache").build();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No picture of the teacher of " + day, e);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_SECONDS).build();
        }
    }

    @GET
    @Path("{month: \\d{4}-\\d{2}}")
    public Response month(@PathParam("month") String month, @Context UriInfo uri) {
        var calendar = calendar();
        var asked = read(month, YearMonth::parse);
        if (!uri.getPath().endsWith("/")) {
            return moved(path(asked));
        }
        var days = shown.of(calendar, asked);
        if (days.isEmpty() && !asked.equals(YearMonth.from(calendar.today()))) {
            throw new NotFoundException();
        }
        var model = new HashMap<String, Object>();
        model.put("month", asked.atDay(1));
        model.put("days", leaves(asked, days, calendar.today()));
        model.put("previous", shown.before(calendar, asked.atDay(1)).map(YearMonth::from).map(this::link).<Object>map(link -> link).orElse(""));
        model.put("next", shown.after(calendar, asked.atEndOfMonth()).map(YearMonth::from).map(this::link).<Object>map(link -> link).orElse(""));
        model.put("todayUrl", links.to(ShownDays.PATH));
        return html(new Page("pages/daily-month", MONTH.format(asked) + "的好老师", model));
    }

    private Calendar calendar() {
        return shown.calendar().orElseThrow(NotFoundException::new);
    }

    private static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException e) {
            throw new NotFoundException();
        }
    }

    private Response page(Calendar calendar, Shown known, String title) {
        var model = new HashMap<String, Object>();
        model.put("date", known.day());
        model.put("weekday", WEEKDAY.format(known.day()));
        model.put("isToday", known.day().equals(calendar.today()));
        model.put("teacher", known.teacher().<Object>map(teacher -> teacher).orElse(""));
        model.put("picture", "");
        model.put("address", links.absolute(ShownDays.PATH + known.day()));
        model.put("previous", shown.before(calendar, known.day()).map(this::link).<Object>map(link -> link).orElse(""));
        model.put("next", shown.after(calendar, known.day()).map(this::link).<Object>map(link -> link).orElse(""));
        model.put("month", link(YearMonth.from(known.day())));
        return known.teacher().map(teacher -> of(teacher, known.day(), title, model))
                .orElseGet(() -> html(new Page("pages/daily", title, model)));
    }

    private Response of(CardView teacher, LocalDate day, String title, Map<String, Object> model) {
        var picture = "";
        if (posters.arePossible()) {
            picture = links.to(ShownDays.PATH + day + ".png");
            posters.prepare(texts.of(day, teacher));
        }
        model.put("picture", picture);
        return html(new Page("pages/daily", teacher.title() + " · " + title, model).shared(teacher.summary(), picture));
    }

    private LinkView link(LocalDate day) {
        return new LinkView(DateTimeFormatter.ofPattern("M月d日").format(day), links.to(ShownDays.PATH + day));
    }

    private LinkView link(YearMonth month) {
        return new LinkView(MONTH.format(month), links.to(path(month)));
    }

    private static String path(YearMonth month) {
        return ShownDays.PATH + month + "/";
    }

    /** All days of the month: those that have not come, and those that show nobody, without a teacher. */
    private List<Map<String, Object>> leaves(YearMonth month, List<Shown> days, LocalDate today) {
        var teachers = days.stream().filter(day -> day.teacher().isPresent()).collect(Collectors.toMap(Shown::day, day -> day.teacher().orElseThrow()));
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(day -> Map.<String, Object>of("date", day, "weekday", WEEKDAY.format(day),
                "column", day.getDayOfWeek().getValue(), "isToday", day.equals(today), "url", links.to(ShownDays.PATH + day),
                "teacher", teachers.containsKey(day) ? teachers.get(day) : "")).toList();
    }

    private static Response html(Page page) {
        return Response.ok(page).type("text/html; charset=utf-8").build();
    }

    private Response moved(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).header("Location", links.to(path)).build();
    }

    private static String hash(Poster poster) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((DESIGN + poster).getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
