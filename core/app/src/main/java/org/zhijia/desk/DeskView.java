package org.zhijia.desk;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What a resource of the desk answers: a template and what it shows.
 *
 * @param template below {@code templates/}, without ending: {@code writing/editor}
 * @param title    of a whole page; empty for a fragment, which stands without the frame
 * @param model    by the names that the template uses
 */
public record DeskView(String template, String title, Map<String, Object> model) {

    public DeskView {
        model = Map.copyOf(model);
    }

    public static DeskView page(String template, String title, Map<String, Object> model) {
        return new DeskView(template, title, model);
    }

    public static DeskView part(String template, Map<String, Object> model) {
        return new DeskView(template, "", model);
    }

    /** The same as an answer with another status: 422 for a form that was not taken. */
    public Response status(int status) {
        return Response.status(status).entity(this).build();
    }

    boolean isPage() {
        return !title.isEmpty();
    }

    /** What officers see is theirs and of this moment. */
    static CacheControl keptByNobody() {
        var control = new CacheControl();
        control.setNoStore(true);
        control.setPrivate(true);
        return control;
    }
}
