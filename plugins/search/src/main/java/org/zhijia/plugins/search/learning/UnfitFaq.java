package org.zhijia.plugins.search.learning;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A question that cannot be kept as it was entered; the message says in Chinese what to change. */
public class UnfitFaq extends WebApplicationException {

    UnfitFaq(String message) {
        super(message, Response.status(422).type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).entity(message).build());
    }
}
