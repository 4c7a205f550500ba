package org.zhijia.plugins.search.log;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What cannot be put first as it was entered; the message says in Chinese what to change. */
public class UnfitPin extends WebApplicationException {

    public UnfitPin(String message) {
        super(message, Response.status(422).type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).entity(message).build());
    }
}
