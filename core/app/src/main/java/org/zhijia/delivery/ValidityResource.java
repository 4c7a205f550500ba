package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.zhijia.api.Page;
import org.zhijia.content.LiveEntries;
import org.zhijia.policy.relation.Validities;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Field;
import org.zhijia.view.LinkView;
import org.zhijia.web.FieldText;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** How a document stood on a day: a page below the document's own, for that one is kept without its query. */
@Path("policy/{year: \\d{4}}/{id: \\d{1,18}}/validity")
@Transactional
public class ValidityResource {

    private static final Field DAY = Field.date("day", "日期");

    @Inject
    private SiteScope scope;

    @Inject
    private LiveEntries live;

    @Inject
    private DocumentRelations relations;

    @Inject
    private Validities validities;

    @Inject
    private Addresses addresses;

    @GET
    public Response show(@PathParam("id") long id, @QueryParam("day") @DefaultValue("") String typed) {
        var entry = live.find(scope.node(), id).filter(found -> found.type().equals("policy")).orElseThrow(NotFoundException::new);
        PageTags.add(Tag.entry(id));
        var told = relations.history(entry);
        var today = validities.today();
        var asked = read(typed);
        var day = asked.orElse(today);
        var model = new HashMap<String, Object>();
        model.put("document", new LinkView(entry.title(), addresses.to(Cards.path(entry, scope.node()))));
        model.put("number", told.number());
        model.put("asked", day.toString());
        model.put("day", day);
        model.put("past", day.isBefore(today));
        model.put("problem", asked.isEmpty() && !typed.isBlank());
        model.put("state", told.holding().on(day, today).name().toLowerCase(Locale.ROOT));
        model.put("written", told.holding().from().map(Object.class::cast).orElse(""));
        model.put("changes", told.changes());
        return Response.ok(new Page("pages/validity", "有效性：" + entry.title(), model)).header("X-Robots-Tag", "noindex").type("text/html; charset=utf-8").build();
    }

    /** However dates are typed; empty for what is none. */
    private static Optional<LocalDate> read(String typed) {
        try {
            return FieldText.parse(DAY, typed).map(LocalDate.class::cast);
        } catch (FieldText.NotTaken unreadable) {
            return Optional.empty();
        }
    }
}
