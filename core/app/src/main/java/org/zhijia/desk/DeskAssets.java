package org.zhijia.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Scripts, style sheets, libraries and icons of the desk, packed into the application by its build. */
@ApplicationScoped
class DeskAssets {

    private static final String ADDRESS = "/desk/assets/";

    @Inject
    private ServletContext application;

    private final Map<String, String> icons = new ConcurrentHashMap<>();
    private String version;

    /** For ever the same file: the address holds the version of all of them, so modules find each other relatively. */
    String address(String path) {
        return ADDRESS + version() + "/" + path;
    }

    /** @param path with the version in front; any version finds the file that is here now */
    Optional<Path> file(String path) {
        int slash = path.indexOf('/');
        var folder = folder("assets");
        var file = folder.resolve(path.substring(slash + 1)).normalize();
        return Optional.of(file).filter(found -> slash > 0 && found.startsWith(folder) && Files.isRegularFile(found));
    }

    boolean isCurrent(String path) {
        return path.startsWith(version() + "/");
    }

    /** The icon's SVG. Whoever cannot see it loses nothing: a text always stands beside it or names the button. */
    String icon(String name) {
        return icons.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        try {
            var svg = Files.readString(folder("icons").resolve(name + ".svg"));
            return svg.substring(svg.indexOf("<svg")).replaceAll("\\s+", " ").replaceFirst("<svg ", "<svg aria-hidden=\"true\" ");
        } catch (IOException e) {
            throw new UncheckedIOException("No icon " + name + ": is it in icons.txt?", e);
        }
    }

    private synchronized String version() {
        if (version == null) {
            version = hash(folder("assets"));
        }
        return version;
    }

    private Path folder(String name) {
        return Path.of(application.getRealPath("/WEB-INF/desk/" + name));
    }

    private static String hash(Path folder) {
        try (var files = Files.walk(folder)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
