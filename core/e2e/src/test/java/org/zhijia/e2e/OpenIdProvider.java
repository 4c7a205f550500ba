package org.zhijia.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certified OpenID Connect provider, {@code oidc-provider} from npm, as a process of its own; see {@code src/test/oidc}. */
final class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "zhijia";
    static final String SECRET = "only-for-this-test";

    private static final Path SOURCE = Product.REPOSITORY.resolve("core/e2e/src/test/oidc");
    private static final Path FOLDER = Product.REPOSITORY.resolve("core/e2e/target/oidc");
    private static final int LONGEST_START_SECONDS = 60;

    private final Process process;
    private final int port;

    private OpenIdProvider(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param redirect where it may send browsers back to */
    static OpenIdProvider start(int port, String redirect) throws IOException, InterruptedException {
        install();
        var log = FOLDER.resolve("provider.log");
        var process = new ProcessBuilder(Machine.node().toString(), "provider.js", String.valueOf(port), redirect).directory(FOLDER.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var provider = new OpenIdProvider(process, port);
        for (int tenths = 0; !Files.readString(log).contains("ready"); tenths++) {
            if (!process.isAlive() || tenths > 10 * LONGEST_START_SECONDS) {
                provider.close();
                throw new IllegalStateException("The OpenID Connect provider did not start: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return provider;
    }

    /** What the lock file names, fetched once. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (var name : List.of("package.json", "package-lock.json", "provider.js")) {
            Files.copy(SOURCE.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/oidc-provider/package.json"))) {
            var npm = new ProcessBuilder(Machine.npm().toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund").directory(FOLDER.toFile())
                    .redirectErrorStream(true).start();
            var said = new String(npm.getInputStream().readAllBytes());
            if (npm.waitFor() != 0) {
                throw new IllegalStateException("npm cannot fetch the OpenID Connect provider: " + said);
            }
        }
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
