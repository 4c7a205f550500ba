package org.zhijia.web;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers refusals of the API with an RFC 9457 problem; pages of the site are answered by the theme. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        return problem(refusal.status(), refusal.getMessage());
    }

    /** @param detail in Chinese, for the person */
    public static Response problem(int status, String detail) {
        var body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", Response.Status.fromStatusCode(status) == null ? ""
                        : Response.Status.fromStatusCode(status).getReasonPhrase())
                .add("detail", detail)
                .build();
        return Response.status(status).type("application/problem+json").entity(body.toString()).build();
    }
}
