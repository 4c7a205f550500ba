package org.zhijia.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures, video and sound by the hash of their content, the same on every site and for ever: {@code
 * /media/<hash>/w640.webp}, {@code /media/<hash>/original.mp4}. Pictures are never served as they came.
 */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    private static final Pattern PLAYABLE = Pattern.compile("/([0-9a-f]{64})/original\\.(mp4|webm|mp3)");

    @Inject
    private transient Variants variants;

    @Inject
    private transient Vault vault;

    @Inject
    private transient Withheld withheld;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FileAnswer> answer = answer(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        answer.get().send(request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private Optional<FileAnswer> answer(String path) throws IOException {
        Matcher picture = Variants.PICTURE.matcher(path);
        if (picture.matches() && !withheld.hides(picture.group(1))) {
            return picture(picture.group(1), Integer.parseInt(picture.group(2)),
                    Format.valueOf(picture.group(3).toUpperCase(Locale.ROOT)));
        }
        Matcher playable = PLAYABLE.matcher(path);
        return playable.matches() && !withheld.hides(playable.group(1)) ? playable(playable.group(1), playable.group(2)) : Optional.empty();
    }

    private Optional<FileAnswer> picture(String hash, int width, Format format) throws IOException {
        return variants.find(hash, width, format).map(
                path -> new FileAnswer(path, format.mediaType(), hash.substring(0, 32) + "-" + Variants.name(width, format)));
    }

    private Optional<FileAnswer> playable(String hash, String ending) throws IOException {
        Path original = vault.original(hash);
        if (!Files.exists(original)) {
            return Optional.empty();
        }
        Kind kind = Sniffer.kind(original, "");
        return kind.isPlayable() && kind.ending().equals(ending)
                ? Optional.of(new FileAnswer(original, kind.mediaType(), hash.substring(0, 32))) : Optional.empty();
    }
}
