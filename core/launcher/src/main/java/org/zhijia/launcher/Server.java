package org.zhijia.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara Micro in this process, with one application at the root of every host. */
final class Server {

    private static final String APPLICATION = "zhijia";

    private final Distribution distribution;
    private final Home home;

    Server(Distribution distribution, Home home) {
        this.distribution = distribution;
        this.home = home;
    }

    /** Comes back when the application answers. */
    void start(int port, Path application) {
        try {
            Path root = freshRoot();
            Logging.configure(home);
            PayaraMicroRuntime running = payara().setRootDir(root.toFile())
                    .setHttpPort(port).setMinHttpThreads(4).setMaxHttpThreads(64)
                    .setNoCluster(true).setNoHazelcast(true)
                    .setPreBootHandler(commands -> {
                        commands.run("set", "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");
                        commands.run("set", "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
                        commands.run("set", HTTP + "xpowered-by=false");
                        commands.run("set", HTTP + "server-header=false");
                    })
                    .bootStrap();
            running.deploy(APPLICATION, "/", application.toFile());
            if (!running.getDeployedApplicationNames().contains(APPLICATION)) {
                throw new Failure("应用部署失败，详见日志 " + home.log());
            }
        } catch (BootstrapException e) {
            throw new Failure("服务器启动失败：" + Failure.reason(e) + "。详见日志 " + home.log(), e);
        } catch (IOException e) {
            throw new Failure("数据目录 " + home.folder() + " 无法写入：" + Failure.reason(e), e);
        }
    }

    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    /** A copy of the pristine configuration: nothing of an earlier start, clean or killed, can get in the way. */
    private Path freshRoot() throws IOException {
        Path root = home.run("payara");
        Folders.delete(root);
        Files.createDirectories(root);
        Folders.copy(distribution.server("config"), root.resolve("config"));
        // The resource adapters behind every data source.
        Folders.copy(distribution.server("lib"), root.resolve("lib"));
        return root;
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
