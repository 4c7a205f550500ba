package org.zhijia.desk.writing;

import jakarta.ws.rs.core.Response;

/** A page that is not public: nobody keeps it, no search engine notes it, and it tells no other site where it was seen. */
final class PreviewAnswer {

    private PreviewAnswer() { }

    static Response of(Object entity) {
        return Response.ok(entity).header("Cache-Control", "no-store, private").header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer").build();
    }
}
