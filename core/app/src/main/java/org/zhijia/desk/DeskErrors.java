package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zhijia.web.RefusalMapper;

/**
 * Shows a person what was refused as a page of the desk; scripts are left the problem body. Who is not signed in is led
 * to the door, and from there back to where he wanted to go.
 */
@Provider
public class DeskErrors implements ContainerResponseFilter {

    private static final MediaType PAGE = new MediaType("text", "html", "utf-8");

    @Inject
    private Messages messages;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || !DeskPaths.isDesk(request.getUriInfo().getPath()) || isAnswered(response)) {
            return;
        }
        if (isScript(request)) {
            if (!response.hasEntity()) {
                response.setEntity(RefusalMapper.problem(response.getStatus(), detail(response)).getEntity(), null,
                        MediaType.valueOf("application/problem+json"));
            }
        } else if (response.getStatus() == 401 && request.getMethod().equals(HttpMethod.GET)) {
            leadToDoor(request, response);
        } else {
            response.setEntity(DeskView.page("error", messages.say("desk.error.title"),
                    Map.of("status", response.getStatus(), "detail", detail(response))), null, PAGE);
        }
    }

    private static void leadToDoor(ContainerRequestContext request, ContainerResponseContext response) {
        var wanted = request.getUriInfo().getRequestUri();
        var to = wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
        response.setStatusInfo(Response.Status.SEE_OTHER);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, "/desk/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        response.setEntity(null);
    }

    /** A form that was not taken comes with a page of its own. */
    private static boolean isAnswered(ContainerResponseContext response) {
        return response.hasEntity() && !isProblem(response);
    }

    private static boolean isProblem(ContainerResponseContext response) {
        return response.getMediaType() != null && response.getMediaType().getSubtype().equals("problem+json");
    }

    private static boolean isScript(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return request.getHeaderString("HX-Request") != null || accepted != null && accepted.contains("json");
    }

    private String detail(ContainerResponseContext response) {
        if (isProblem(response) && response.getEntity() instanceof String problem) {
            return Json.createReader(new StringReader(problem)).readObject().getString("detail", "");
        }
        return messages.say(switch (response.getStatus()) {
            case 404 -> "desk.error.absent";
            case 405 -> "desk.error.method";
            default -> response.getStatus() < 500 ? "desk.error.request" : "desk.error.server";
        });
    }
}
