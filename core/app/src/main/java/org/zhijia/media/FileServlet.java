package org.zhijia.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.site.SiteScope;

/** Attachments under their own names: {@code /files/<id>/<name>}; the name is for people, the id decides. */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {

    private static final Pattern ADDRESS = Pattern.compile("/(\\d{1,18})(?:/.*)?", Pattern.DOTALL);

    @Inject
    private transient SiteScope site;

    @Inject
    private transient Shelf shelf;

    @Inject
    private transient Vault vault;

    @Inject
    private transient Withheld withheld;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<MediaFile> file = address.matches() && site.isEntered()
                ? shelf.find(site.node(), Long.parseLong(address.group(1))).filter(found -> !withheld.hides(found.hash())) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (file.get().kind().isPicture()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", file.get().file(site.get().base()).url());
        } else {
            download(file.get(), request, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private void download(MediaFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("Content-Disposition", "attachment; filename=\"file-" + file.id() + "." + file.kind().ending()
                + "\"; filename*=UTF-8''" + FileName.encoded(file.name()));
        new FileAnswer(vault.original(file.hash()), file.kind().mediaType(), file.hash().substring(0, 32)).send(request, response);
    }
}
