package org.zhijia.e2e;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** A person who works with the command line and the API. */
record Officer(Product product, String token) {

    /** What a command ended with and said. */
    record Done(int exit, String output) { }

    static Officer signIn(Product product, String login) throws IOException, InterruptedException {
        return new Officer(product, product.token(login));
    }

    Done imports(Path folder, String site, String section, String type) throws IOException, InterruptedException {
        var builder = product.command("import", "--site", site, "--section", section, "--type", type, folder.toString()).redirectErrorStream(true);
        builder.environment().put("ZHIJIA_TOKEN", token);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        return new Done(process.waitFor(), output);
    }

    /** @return the status */
    int publish(String site, long entry) throws IOException, InterruptedException {
        return product.send(product.request(publication(site, entry), "Authorization", "Bearer " + token).POST(BodyPublishers.noBody()).build()).statusCode();
    }

    /** @return the status */
    int withdraw(String site, long entry) throws IOException, InterruptedException {
        return product.send(product.request(publication(site, entry), "Authorization", "Bearer " + token).DELETE().build()).statusCode();
    }

    private static String publication(String site, long entry) {
        return "/api/sites/" + site + "/entries/" + entry + "/publication";
    }
}
