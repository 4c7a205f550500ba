package org.zhijia.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The last resort, for failures on floors where there is no site and no theme yet: {@code web.xml} sends them here. The
 * server's own page would show the stack and the SQL.
 */
@WebServlet("/-/error")
public class PlainErrors extends HttpServlet {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            </main>
            </body>
            </html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Nothing there for who comes by himself.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        SecurityHeaders.addTo(response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write(status < 500 ? PAGE.formatted("没有这个页面", "请核对网址是否写对。")
                : PAGE.formatted("服务暂时不可用", "服务器出错了，已经记录下来，请稍后再试。"));
    }
}
