package org.zhijia.delivery;

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
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.LiveEntry;
import org.zhijia.content.Revision;
import org.zhijia.markup.Markup;
import org.zhijia.media.Library;
import org.zhijia.policy.print.LetterPdf;
import org.zhijia.policy.print.LetterSheet;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Values;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Tag;

/** A policy document on paper: the sheet that a browser prints, and the same as a PDF. */
@Path("policy/{year: \\d{4}}/{id: \\d{1,18}}{form: (/print|\\.pdf)}")
@Transactional
public class PrintResource {

    static final String PRINT = "/print";
    static final String PDF = ".pdf";

    private static final Logger LOG = System.getLogger(PrintResource.class.getName());
    private static final int RETRY_SECONDS = 30;

    @Inject
    private SiteScope scope;

    @Inject
    private LiveEntries live;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Markup markup;

    @Inject
    private Pictures pictures;

    @Inject
    private Library library;

    @Inject
    private Addresses addresses;

    @Inject
    private LetterPdf letters;

    @Inject
    private MadeLetters made;

    /** Whether an entry has a sheet for paper. */
    static boolean prints(LiveEntry entry) {
        return entry.type().equals("policy");
    }

    @GET
    public Response print(@PathParam("year") String year, @PathParam("id") long id, @PathParam("form") String form, @Context Request request) {
        var entry = scope.isEntered() ? live.find(scope.node(), id).filter(PrintResource::prints) : Optional.<LiveEntry>empty();
        var path = "/policy/" + year + "/" + id;
        var found = entry.filter(one -> Cards.path(one, scope.node()).equals(path)).orElseThrow(NotFoundException::new);
        return form.equals(PDF) ? pdf(found, request) : page(found);
    }

    private Response page(LiveEntry entry) {
        PageTags.keep(Keeping.ALWAYS);
        PageTags.add(Tag.entry(entry.id()), Tag.site(entry.siteId()));
        live.nextTurn(scope.node()).ifPresent(PageTags::validUntil);
        var sheet = sheet(entry);
        sheet.head().prependElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        sheet.head().prependElement("meta").attr("charset", "utf-8");
        sheet.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        sheet.head().appendElement("link").attr("rel", "canonical").attr("href", addresses.absolute(Cards.path(entry, scope.node())));
        sheet.body().prependChild(links(entry));
        return Response.ok("<!DOCTYPE html>\n" + sheet.selectFirst("html").outerHtml(), "text/html; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'self'; style-src '" + hash(sheet.selectFirst("style").data()) + "'")
                .build();
    }

    private Element links(LiveEntry entry) {
        var url = addresses.to(Cards.path(entry, scope.node()));
        var links = new Element("nav").addClass("nav").attr("aria-label", "这份文件");
        links.appendElement("a").attr("href", url).text("返回网页");
        if (letters.isPossible()) {
            links.appendElement("a").attr("href", url + PDF).text("下载 PDF");
        }
        return links;
    }

    private Response pdf(LiveEntry entry, Request request) {
        if (!letters.isPossible()) {
            throw new NotFoundException();
        }
        var tag = new EntityTag("letter-" + entry.revisionId());
        var known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        try {
            var pdf = made.get(entry.revisionId(), () -> letters.of(sheet(entry), this::picture));
            return Response.ok(pdf, "application/pdf").tag(tag).header("Content-Disposition", "inline; filename*=UTF-8''" + name(entry)).build();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No PDF of entry " + entry.id(), e);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_SECONDS).build();
        }
    }

    private Document sheet(LiveEntry entry) {
        Revision revision = entries.revision(entry.revisionId());
        Values fields = entries.fields(types.require(entry.type()), List.of(entry.revisionId())).getOrDefault(entry.revisionId(), Values.NONE);
        var media = markup.media(revision.body());
        pictures.prepareImages(media);
        pictures.prepareFiles(media);
        return LetterSheet.of(entry.title(), fields, revision.body(), markup, pictures);
    }

    private Optional<InputStream> picture(String address) {
        try {
            var file = library.picture(address);
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.newInputStream(file.get()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A PDF goes without the picture " + address, e);
            return Optional.empty();
        }
    }

    private static String name(LiveEntry entry) {
        return URLEncoder.encode(entry.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + PDF, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Of a style sheet, as the content security policy names it. */
    private static String hash(String style) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
