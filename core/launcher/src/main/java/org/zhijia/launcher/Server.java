package org.zhijia.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Payara Micro in this process, with one application at the root of every host. */
final class Server {

    private static final String APPLICATION = "zhijia";
    private static final String CONFIGURATION = "configs.config.server-config.";
    private static final String HTTP = CONFIGURATION + "network-config.protocols.protocol.http-listener.http.";
    private static final int FEWEST_THREADS = 4;
    private static final int MOST_THREADS = 64;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Distribution distribution;
    private final Home home;
    private PayaraMicroRuntime running;
    private int port;

    Server(Distribution distribution, Home home) {
        this.distribution = distribution;
        this.home = home;
    }

    /** Comes back when applications can be deployed. */
    void start(int port) {
        this.port = port;
        try {
            Path root = freshRoot();
            Logging.configure(home);
            running = boot(root);
        } catch (BootstrapException e) {
            throw new Failure("服务器未能启动：" + Failure.reason(e) + "。详见日志 " + home.log(), e);
        } catch (IOException e) {
            throw new Failure("数据目录 " + home.folder() + " 无法写入（" + Failure.reason(e) + "）：请检查权限和剩余空间", e);
        }
    }

    /** A copy of the pristine configuration: nothing of an earlier start, ended or killed, can get in the way. */
    private Path freshRoot() throws IOException {
        Path root = home.run("payara");
        Folders.delete(root);
        Files.createDirectories(root);
        Folders.copy(distribution.server("config"), root.resolve("config"));
        // The resource adapters behind every data source.
        Folders.copy(distribution.server("lib"), root.resolve("lib"));
        return root;
    }

    private PayaraMicroRuntime boot(Path root) throws BootstrapException {
        return payara().setRootDir(root.toFile())
                .setHttpPort(port).setMinHttpThreads(FEWEST_THREADS).setMaxHttpThreads(MOST_THREADS)
                .setNoCluster(true).setPreBootHandler(Server::configure)
                .bootStrap();
    }

    private static void configure(AdminCommandRunner commands) {
        commands.run("set", CONFIGURATION + "hazelcast-config-specific-configuration.enabled=false");
        commands.run("set", CONFIGURATION + "phone-home-runtime-configuration.enabled=false");
        // Of requests on one connection: the default closes it after 250, and everybody connects again.
        commands.run("set", HTTP + "max-connections=-1");
        // A search for a pasted page of 5,000 characters: nine bytes each in an address.
        commands.run("set", HTTP + "header-buffer-length-bytes=65536");
        // A filter less each on the way of every request; nobody uses them here.
        commands.run("set", HTTP + "comet-support-enabled=false");
        commands.run("set", HTTP + "websockets-support-enabled=false");
        // HTTP/2 stays on: without it, Payara waits in vain for the body of a request that only offers to switch to it.
        commands.run("set", HTTP + "xpowered-by=false");
        commands.run("set", HTTP + "server-header=false");
        // Behind a proxy that speaks TLS, addresses begin with https.
        commands.run("set", HTTP + "scheme-mapping=X-Forwarded-Proto");
        // Figures of the inside are nobody's business on the public port.
        commands.run("set", CONFIGURATION + "microprofile-metrics-configuration.enabled=false");
    }

    /** @return what the server said when it could not; empty when the application answers */
    Optional<Complaints> deploy(Path application) {
        try (Complaints complaints = Complaints.listen()) {
            running.deploy(APPLICATION, "/", application.toFile());
            // deploy() answers true even after a failure.
            return running.getDeployedApplicationNames().contains(APPLICATION) ? Optional.empty() : Optional.of(complaints);
        }
    }

    /**
     * The first request, whatever the answer: the application holds back its work in the background until one has come.
     *
     * @throws Failure when nothing answers
     */
    void knock() {
        try {
            HttpURLConnection door = (HttpURLConnection) URI.create("http://localhost:" + port + "/favicon.ico").toURL().openConnection(Proxy.NO_PROXY);
            door.setInstanceFollowRedirects(false);
            door.setReadTimeout(PATIENCE_MILLIS);
            door.getResponseCode();
            door.disconnect();
        } catch (IOException e) {
            throw new Failure("服务器已启动，却不应答（" + Failure.reason(e) + "）。详见日志 " + home.log(), e);
        }
    }

    /**
     * {@code PayaraMicro.getInstance()} would open the server's jars nested in its own jar; ours lie on the class path, where
     * the implementation is reached by name only.
     */
    private PayaraMicroBoot payara() {
        System.setProperty("fish.payara.micro.BootJar", distribution.server("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", distribution.server("").toString());
        try {
            return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl").getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
