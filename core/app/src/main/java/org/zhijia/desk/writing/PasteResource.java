package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.zhijia.view.ImageView;
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

    /** Shows in the editor what {@code media:12} is on the page; a film or a sound is shown by its name. */
    @GET
    @Path("media/{id: \\d{1,18}}")
    public Response media(@PathParam("id") long id, @HeaderParam("Sec-Fetch-Dest") @DefaultValue("") String wanted) {
        signedIn.requireInSome(Permission.WRITE);
        var picture = library.image(id);
        var file = library.file(id).orElseThrow(NotFoundException::new);
        var answer = picture.isEmpty() && wanted.equals("image") ? Response.ok(sign(file.name()), "image/svg+xml")
                : Response.status(Response.Status.FOUND).header("Location", picture.map(ImageView::src).orElse(file.url()));
        return answer.header("Cache-Control", "private, max-age=600").build();
    }

    private static String sign(String name) {
        var words = name.replace("&", "&amp;").replace("<", "&lt;");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"72\"><rect width=\"480\" height=\"72\" rx=\"8\" fill=\"#f0eeea\"/>"
                + "<text x=\"24\" y=\"44\" font-size=\"18\" font-family=\"sans-serif\" fill=\"#24282f\">▶ " + words + "</text></svg>";
    }
}
