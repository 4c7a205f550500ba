package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.zhijia.content.Entries;
import org.zhijia.content.PreviewLinks;
import org.zhijia.content.PreviewLinks.Shared;
import org.zhijia.content.Revision;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** What somebody without an account sees who was sent a link: one revision below a banner that says it is a preview. */
@Path("preview/{secret: [A-Za-z0-9_-]{32}}")
@Transactional
public class PreviewResource {

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private PreviewLinks links;

    @Inject
    private Entries entries;

    @Inject
    private Copies copies;

    @Inject
    private Messages messages;

    @GET
    @Produces("text/html; charset=utf-8")
    public Response banner(@PathParam("secret") String secret) {
        var shared = require(secret);
        var revision = entries.revision(shared.revisionId());
        return PreviewAnswer.of(DeskView.page("writing/shared", messages.say("writing.preview.of", revision.title()),
                Map.of("page", "/preview/" + secret + "/page", "until", shared.expiresAt())));
    }

    @GET
    @Path("page")
    @Produces("text/html; charset=utf-8")
    public Response page(@PathParam("secret") String secret) {
        var revision = entries.revision(require(secret).revisionId());
        return PreviewAnswer.of(page(revision));
    }

    private String page(Revision revision) {
        var entry = entries.require(scope.node().id(), revision.entryId());
        return copies.page(entry, copies.draft(entry, revision));
    }

    /** A wrong secret and one whose time is over look the same. */
    private Shared require(String secret) {
        var shared = links.find(secret).orElseThrow(NotFoundException::new);
        enter(sites.require(shared.siteId()));
        return shared;
    }

    private void enter(SiteNode site) {
        if (!scope.isEntered() || scope.node().id() != site.id()) {
            scope.enter(site, site.isRoot() ? "" : "/s/" + site.key());
        }
    }
}
