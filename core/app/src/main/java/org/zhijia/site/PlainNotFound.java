package org.zhijia.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer where no site is known and so no theme either. */
final class PlainNotFound {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>没有这个站点</title>
            </head>
            <body>
            <main>
            <h1>没有这个站点</h1>
            <p>请核对网址是否写对；如果您是从别处的链接来到这里，请告诉那里的管理员。</p>
            </main>
            </body>
            </html>
            """;

    private PlainNotFound() { }

    static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write(PAGE);
    }
}
