package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.zhijia.site.SiteScope;
import org.zhijia.view.LinkView;
import org.zhijia.web.RefusalMapper;

/** Gives errors of a site's pages the site's look, and those of the API a problem body. */
@Provider
public class ErrorPages implements ContainerResponseFilter {

    private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());
    private static final MediaType PAGE = new MediaType("text", "html", "utf-8");

    @Inject
    private SiteScope scope;

    @Inject
    private PageMaker maker;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean bare = !response.hasEntity() || isProblem(response);
        if (response.getStatus() < 400 || !bare || isInDesk(request)) {
            return;
        }
        if (isForPrograms(request)) {
            if (!response.hasEntity()) {
                response.setEntity(RefusalMapper.problem(response.getStatus(), message(response.getStatus())).getEntity(), null,
                        MediaType.valueOf("application/problem+json"));
            }
        } else if (scope.isEntered()) {
            response.setEntity(page(response.getStatus()), null, PAGE);
        }
    }

    /** The desk shows its errors itself. */
    private static boolean isInDesk(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("desk/");
    }

    private static boolean isForPrograms(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.startsWith("api/") || path.startsWith("/api/");
    }

    private static boolean isProblem(ContainerResponseContext response) {
        var type = response.getMediaType();
        return type != null && type.getSubtype().equals("problem+json");
    }

    /** The theme, or what it is filled with, may be the very thing that fails. */
    private String page(int status) {
        try {
            var sheet = new Sheet("error", message(status), "", "/", List.<LinkView>of(), List.of("layouts/error"),
                    Map.of("status", (long) status, "message", message(status)), head -> head.meta("robots", "noindex"));
            return maker.make(sheet);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "No page for error " + status, e);
            return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>" + status + "</title></head>\n<body><h1>"
                    + message(status) + "</h1></body>\n</html>\n";
        }
    }

    private static String message(int status) {
        return switch (status) {
            case 401, 403 -> "没有查看的权限，请先登录或联系管理员。";
            case 404 -> "没有找到这个页面：它可能已经移走，或者网址写错了。";
            case 405 -> "这个地址不接受这样的请求。";
            case 503 -> "服务暂时不可用，请稍后再来。";
            default -> status < 500 ? "请求有误，请检查后再试。" : "服务器出错了，我们已经记录下来，请稍后再试。";
        };
    }
}
