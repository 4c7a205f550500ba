package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.zhijia.audit.Audit;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.imports.Clipboard;
import org.zhijia.imports.Pasting;
import org.zhijia.media.Library;
import org.zhijia.spi.DocumentDraft.Picture;
import org.zhijia.web.Refusal;

/** What the editor asks for pasted text and for the pictures in it. */
@Path("desk/sites/{site}/writing")
public class PasteResource {

    private static final int LONGEST = 40 << 20;

    /** More was pasted than a text can be. */
    static class TooMuchPasted extends Refusal {

        TooMuchPasted() {
            super(413, "粘贴的内容太大。请分几次粘贴，或者保存成 Word 文件后上传。");
        }
    }

    @Inject
    private SignedIn signedIn;

    @Inject
    private Pasting pasting;

    @Inject
    private Library library;

    @Inject
    private Audit audit;

    /**
     * Takes the parts {@code html}, {@code rtf}, {@code text} and pictures as {@code file[]}; answers
     * {@code {markdown, pictures: [id], note: [{kind, text}]}}, {@code kind} being kept, dropped or warning.
     */
    @POST
    @Path("paste")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject paste(List<EntityPart> parts) throws IOException {
        signedIn.requireInSome(Permission.WRITE);
        audit.omit();
        var texts = new HashMap<String, String>();
        var pictures = new ArrayList<Picture>();
        for (var part : parts) {
            var bytes = content(part);
            if (part.getFileName().isPresent()) {
                pictures.add(new Picture(part.getFileName().get(), "", bytes));
            } else {
                texts.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        var pasted = pasting.paste(new Clipboard(texts.getOrDefault("html", ""), texts.getOrDefault("rtf", ""), texts.getOrDefault("text", ""), pictures));
        var note = Json.createArrayBuilder();
        pasted.note().forEach(remark -> note.add(Json.createObjectBuilder()
                .add("kind", remark.kind().name().toLowerCase(Locale.ROOT)).add("text", remark.text())));
        return Json.createObjectBuilder().add("markdown", pasted.markdown())
                .add("pictures", Json.createArrayBuilder(pasted.pictures())).add("note", note).build();
    }

    private static byte[] content(EntityPart part) throws IOException {
        try (var content = part.getContent()) {
            var bytes = content.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new TooMuchPasted();
            }
            return bytes;
        }
    }

    /** Shows in the editor what {@code media:12} is on the page. */
    @GET
    @Path("media/{id: \\d{1,18}}")
    public Response media(@PathParam("id") long id) {
        signedIn.requireInSome(Permission.WRITE);
        var address = library.image(id).map(image -> image.src()).or(() -> library.file(id).map(file -> file.url())).orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.FOUND).header("Location", address).header("Cache-Control", "private, max-age=600").build();
    }
}
