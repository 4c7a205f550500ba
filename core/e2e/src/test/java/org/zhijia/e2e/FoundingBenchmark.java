package org.zhijia.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long it takes to found many sites from a workbook, through the desk. Run by {@code bench/found-sites.sh}. */
final class FoundingBenchmark {

    private static final String ROLLS = "/desk/sites/tongzhou/microsites/rolls";
    private static final String BOUNDARY = "----a-list-of-sites";

    private FoundingBenchmark() { }

    /** Argument: how many. */
    public static void main(String... arguments) throws Exception {
        int sites = Integer.parseInt(arguments[0]);
        try (var product = Product.demo()) {
            var administrator = DeskSession.signIn(product, "admin");
            long begun = System.nanoTime();
            var list = upload(product, administrator, Workbook.of(rows(sites))).headers().firstValue("Location").orElseThrow();
            System.out.printf("%d lines read and checked in %.1f s%n", sites, seconds(begun));
            var path = list.substring(list.indexOf("/desk/"));
            long agreed = System.nanoTime();
            administrator.post(path + "/founding", "");
            while (administrator.get(path + "/progress").body().contains("data-state=\"running\"")) {
                Thread.sleep(200);
            }
            System.out.printf("%d sites founded in %.1f s, %.1f s with upload and check%n", sites, seconds(agreed), seconds(begun));
            int last = product.get("/s/bench-" + sites + "/").statusCode();
            System.out.println("the last one's home page answers " + last);
            System.out.println("load average of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private static List<List<String>> rows(int sites) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("站点名称", "站点标识", "管理员姓名"));
        for (int site = 1; site <= sites; site++) {
            rows.add(List.of("第" + site + "小学", "bench-" + site, "管理员" + site));
        }
        return rows;
    }

    private static HttpResponse<String> upload(Product product, DeskSession officer, byte[] workbook) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sites.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(workbook);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return product.send(product.request(ROLLS, "Cookie", officer.cookie(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY,
                "Accept", "text/html", "Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
