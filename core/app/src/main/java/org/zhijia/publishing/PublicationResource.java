package org.zhijia.publishing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhijia.content.Entries;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** Whether an entry is public. */
@Path("api/sites/{site}/entries/{id}/publication")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "发布")
public class PublicationResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Entries entries;

    @Inject
    private Publications publications;

    @POST
    @Operation(summary = "发布最新的修订", description = "需要本站的发布权限。首次发布时间一经产生不再改变。")
    @APIResponse(responseCode = "204", description = "已发布")
    @APIResponse(responseCode = "422", description = "发布检查发现必须先解决的问题")
    public void publish(@PathParam("site") String site, @PathParam("id") long id) {
        var person = signedIn.require(Permission.PUBLISH);
        var entry = entries.require(scope.node().id(), id);
        publications.publish(entry, entries.latestRevision(entry), Optional.of(person), "");
    }

    @DELETE
    @Operation(summary = "撤回", description = "公开页面随即消失；内容与历史保留。")
    @APIResponse(responseCode = "204", description = "已撤回")
    public void withdraw(@PathParam("site") String site, @PathParam("id") long id) {
        var person = signedIn.require(Permission.PUBLISH);
        publications.withdraw(entries.require(scope.node().id(), id), Optional.of(person), "");
    }
}
