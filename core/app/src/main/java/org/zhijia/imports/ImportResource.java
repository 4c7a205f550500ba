package org.zhijia.imports;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.NotTakenHere;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** Imports of a site. Whoever may write may import; what goes live is a question of the permission to publish. */
@Path("api/sites/{site}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入", description = "把 Markdown、文本、Word（.docx、.doc）、WPS 和 PDF 文件导入一个栏目")
public class ImportResource {

    /** The site has no such import. */
    static class NoSuchImport extends Refusal {

        NoSuchImport() {
            super(404, "本站没有这次导入。请核对编号。");
        }
    }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sections sections;

    @Inject
    private ContentTypes types;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportJobs jobs;

    @Inject
    private ImportWorker worker;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "开始一次导入", description = "请求体是 zip 压缩包（application/zip），或者配合 name 参数的单个文件。导入在后台进行，"
            + "用 Location 指向的地址查看进度。同一个文件再次导入不会重复：内容相同则不变，不同则成为同一篇的新修订。")
    @RequestBody(content = {@Content(mediaType = "application/zip"), @Content(mediaType = "application/octet-stream")})
    @APIResponse(responseCode = "202", description = "已接收；Location 是这次导入的地址")
    @APIResponse(responseCode = "403", description = "没有在本站写稿的权限")
    @APIResponse(responseCode = "404", description = "没有这个站点或栏目")
    @APIResponse(responseCode = "413", description = "超过 1 GB")
    @APIResponse(responseCode = "422", description = "压缩包损坏、文件名不安全，或栏目不收这种内容")
    public Response open(@PathParam("site") String site,
                         @Parameter(description = "栏目标识", required = true) @QueryParam("section") @DefaultValue("") String sectionKey,
                         @Parameter(description = "内容类型；不填则为栏目的第一种") @QueryParam("type") @DefaultValue("") String type,
                         @Parameter(description = "为 true 时只存草稿，不发布") @QueryParam("draft") @DefaultValue("false") boolean draft,
                         @Parameter(description = "单个文件的名字，带扩展名") @QueryParam("name") @DefaultValue("") String name,
                         @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("application/zip") String contentType,
                         InputStream body) {
        Account by = signedIn.require(Permission.WRITE);
        Section section = sections.require(scope.node().id(), sectionKey);
        String key = type.isEmpty() ? section.contentTypes().getFirst() : type;
        types.require(key);
        if (!section.takes(key)) {
            throw new NotTakenHere(section, key);
        }
        java.nio.file.Path received = name.isEmpty() || contentType.startsWith("application/zip")
                ? uploads.receiveZip(body) : uploads.receiveFile(body, soundName(name));
        long id = jobs.open(section, key, by, draft, false, received);
        worker.wake();
        return Response.accepted(json(id, 0)).location(URI.create("/api/sites/" + site + "/imports/" + id)).build();
    }

    private static String soundName(String name) {
        if (name.length() > 200 || name.matches(".*[/\\\\:\\x00-\\x1f].*")) {
            throw new Uploads.Unusable("文件名不合适，不能有路径：" + Report.quoted(name));
        }
        return name;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一次导入的进度与逐个文件的报告", description = "state 为 waiting、running、done、cancelled 或 failed；items 只列出 after 之后的，"
            + "每次最多 500 个，下次把最后一个的 place 作为 after。")
    @APIResponse(responseCode = "200", description = "{id, state, error, total, done, items: [{place, name, state, entry, url, kept, dropped, warnings, error}]}")
    @APIResponse(responseCode = "404", description = "本站没有这次导入")
    public JsonObject progress(@PathParam("site") String site, @PathParam("id") long id, @QueryParam("after") @DefaultValue("0") int after) {
        signedIn.require(Permission.WRITE);
        return json(id, after);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "取消一次导入", description = "已经导入的保留，其余的不再导入。")
    @APIResponse(responseCode = "204", description = "已取消，或者早已结束")
    @APIResponse(responseCode = "404", description = "本站没有这次导入")
    public void cancel(@PathParam("site") String site, @PathParam("id") long id) {
        signedIn.require(Permission.WRITE);
        jobs.cancel(require(id).id());
    }

    private ImportJob require(long id) {
        return jobs.find(scope.node().id(), id).orElseThrow(NoSuchImport::new);
    }

    private JsonObject json(long id, int after) {
        ImportJob job = require(id);
        return Json.createObjectBuilder().add("id", job.id()).add("state", job.stateWord()).add("error", job.error())
                .add("total", job.total()).add("done", job.done()).add("items", items(jobs.items(id, after))).build();
    }

    private static JsonArrayBuilder items(List<ImportItem> items) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        items.forEach(item -> all.add(json(item)));
        return all;
    }

    private static JsonObjectBuilder json(ImportItem item) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("place", item.place()).add("name", item.name()).add("state", item.state());
        item.entryId().ifPresent(entry -> json.add("entry", entry));
        return json.add("url", item.url()).add("kept", Json.createArrayBuilder(item.kept())).add("dropped", Json.createArrayBuilder(item.dropped()))
                .add("warnings", Json.createArrayBuilder(item.warnings())).add("error", item.error());
    }
}
