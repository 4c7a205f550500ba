package org.zhijia.plugins.search.page;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** An address of the API says something that its parameter does not take; the problem body says in Chinese which, and what it takes. */
class WrongParameter extends WebApplicationException {

    WrongParameter(String name, String value, String takes) {
        this("参数 " + name + " 的值“" + shortened(value) + "”不对，应为" + takes + "。");
    }

    private WrongParameter(String detail) {
        super(detail, Response.status(Response.Status.BAD_REQUEST).type("application/problem+json").entity(Json.createObjectBuilder()
                .add("type", "about:blank").add("status", 400).add("title", "Bad Request").add("detail", detail).build().toString()).build());
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 40 ? value : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
