package org.zhijia.profile.nomination;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.identity.Attempts;
import org.zhijia.identity.TooManyAttempts;
import org.zhijia.site.SiteScope;
import org.zhijia.web.ClientAddress;
import org.zhijia.web.CsrfFilter;
import org.zhijia.web.Refusal;

/** Public notices (公示): who may be honoured, and a form for whoever has something to say against it. */
@Path("profile/notices")
@Transactional(dontRollbackOn = Refusal.class)
public class NoticeResource {

    private static final String ID = "{id: \\d{1,18}}";
    private static final int PAGE = 20;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @Inject
    private SiteScope scope;

    @Inject
    private Notices notices;

    @Inject
    private NoticePages pages;

    @Inject
    private ObjectionForms forms;

    @Inject
    private Attempts attempts;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Links links;

    @GET
    public Response list(@QueryParam("page") @DefaultValue("1") int page) {
        if (page < 1) {
            throw new NotFoundException();
        }
        var found = notices.of(scope.node(), (page - 1) * PAGE, PAGE + 1);
        return answer(200, pages.list(found.stream().limit(PAGE).toList(), page, found.size() > PAGE));
    }

    @GET
    @Path(ID)
    public Response show(@PathParam("id") long id) {
        return answer(200, pages.of(open(id), forms.blank()));
    }

    @POST
    @Path(ID + "/objections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response object(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        CsrfFilter.holdOwn(headers);
        var notice = open(id);
        var form = forms.read(sent);
        if (!form.isSound()) {
            return answer(422, pages.of(notice, form));
        }
        try {
            attempts.send("objection", addresses.of(request));
            var objection = notices.object(scope.node(), id, form.person(), form.letter());
            return Response.seeOther(URI.create(links.to(path(id) + "/objections?receipt=" + objection.receipt()))).build();
        } catch (TooManyAttempts tooMany) {
            return answer(429, pages.of(notice, form.objecting("提交得太频繁了，请在 " + tooMany.waiting() + "后再试。")));
        } catch (UnfitNotice unfit) {
            return answer(422, pages.of(notice, form.objecting(unfit.getMessage())));
        }
    }

    /** What whoever has objected comes to: the receipt, and whether there is an answer. */
    @GET
    @Path(ID + "/objections")
    public Response received(@PathParam("id") long id, @QueryParam("receipt") @DefaultValue("") String receipt) {
        var notice = notices.require(scope.node(), id);
        var objection = notices.find(notice, receipt).orElseThrow(NotFoundException::new);
        return Response.fromResponse(answer(200, pages.received(notice, objection))).header("Cache-Control", "no-store").build();
    }

    /** One that hangs or has hung in public; what is withdrawn or still to come does not exist for visitors. */
    private Notice open(long id) {
        var notice = notices.require(scope.node(), id);
        var state = notice.state(notices.today(notice));
        if (state == Notice.State.WITHDRAWN || state == Notice.State.COMING) {
            throw new NotFoundException();
        }
        return notice;
    }

    static String path(long id) {
        return "/profile/notices/" + id;
    }

    /** Names on a notice are for those whom it concerns, not for search engines. */
    private static Response answer(int status, Page page) {
        return Response.status(status).entity(page).type("text/html; charset=utf-8").header("X-Robots-Tag", "noindex").build();
    }
}
