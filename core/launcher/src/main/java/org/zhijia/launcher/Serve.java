package org.zhijia.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server and stays until the process is told to end. */
@Command(name = "serve", description = "启动之家服务，按 Ctrl-C 停止")
final class Serve implements Callable<Integer> {

    @Option(names = "--safe-mode", description = "不装载任何插件（插件导致无法启动时使用）")
    private boolean safeMode;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Distribution distribution = Distribution.running();
        Settings settings = Settings.of(distribution, System.getProperties(), System.getenv());
        Home home = Home.take(settings.home());
        int port = settings.httpPort();
        requireFree(port);

        say("装配应用……");
        settings.export();
        Database.of(settings, home).export();
        Path application = home.run("application");
        new Assembly(distribution.war(), safeMode ? List.of() : distribution.plugins()).unpackInto(application);

        say("启动服务……");
        new Server(distribution, home).start(port, application);

        say("之家已启动：http://localhost:" + port + "/");
        welcome(home.run("welcome.txt"));
        new CountDownLatch(1).await();
        return 0;
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Failure("端口 " + port + " 无法使用（" + Failure.reason(e) + "）：请停止占用它的程序，或用 zhijia.http.port 指定别的端口", e);
        }
    }

    /** The application leaves the addresses of the sites and, on the first demo start, the accounts there. */
    private void welcome(Path file) throws IOException {
        if (Files.exists(file)) {
            say(Files.readString(file).stripTrailing());
        }
    }

    private void say(String line) {
        PrintWriter terminal = command.commandLine().getOut();
        terminal.println(line);
        terminal.flush();
    }
}
