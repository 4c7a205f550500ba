package org.zhijia.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that the tests need beside Java. What is missing is installed where that is possible, else named. */
final class Machine {

    private static final List<Path> ALSO = List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"));

    private Machine() { }

    static Path chromium() throws IOException, InterruptedException {
        var browser = program("chromium", "chromium");
        if (fontsForChinese().isEmpty()) {
            install("fonts-noto-cjk");
        }
        return browser;
    }

    static Path nginx() throws IOException, InterruptedException {
        return program("nginx", "nginx-light");
    }

    static Path node() throws IOException, InterruptedException {
        return program("node", "nodejs");
    }

    static Path npm() throws IOException, InterruptedException {
        return program("npm", "npm");
    }

    private static Path program(String name, String debianPackage) throws IOException, InterruptedException {
        if (find(name).isEmpty()) {
            install(debianPackage);
        }
        return find(name).orElseThrow(() -> new IllegalStateException("The tests need the program " + name + "; Debian's package is " + debianPackage));
    }

    private static Optional<Path> find(String name) {
        var path = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(path, ALSO.stream()).map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }

    private static String fontsForChinese() throws IOException, InterruptedException {
        if (find("fc-list").isEmpty()) {
            return "";
        }
        var list = new ProcessBuilder("fc-list", ":lang=zh").start();
        var fonts = new String(list.getInputStream().readAllBytes());
        list.waitFor();
        return fonts;
    }

    private static void install(String debianPackage) throws IOException, InterruptedException {
        boolean possible = find("apt-get").isPresent() && "root".equals(System.getProperty("user.name"));
        if (!possible) {
            throw new IllegalStateException("The tests need Debian's package " + debianPackage + ": install it, or run as root where apt-get is");
        }
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", debianPackage);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("Failed: " + String.join(" ", command));
        }
    }
}
