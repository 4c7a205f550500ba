package org.zhijia.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A person at the desk without a browser: for what is about answers, not about looks. */
record DeskSession(Product product, String cookie) {

    private static final String FORM = "application/x-www-form-urlencoded";

    static DeskSession signIn(Product product, String login) throws IOException, InterruptedException {
        var body = "login=" + login + "&password=" + URLEncoder.encode(product.password(login), StandardCharsets.UTF_8);
        var answer = new DeskSession(product, "zhijia-session=none").post("/desk/login", body);
        var cookie = answer.headers().allValues("Set-Cookie").stream().filter(line -> line.startsWith("zhijia-session=")).findFirst()
                .orElseThrow(() -> new IllegalStateException(login + " is not let in: " + answer.statusCode()));
        return new DeskSession(product, cookie.substring(0, cookie.indexOf(';')));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return product.get(path, "Cookie", cookie, "Accept", "text/html");
    }

    /** As a form of a page of the desk sends it. */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return product.send(product.request(path, "Cookie", cookie, "Content-Type", FORM, "Accept", "text/html", "Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)).build());
    }
}
