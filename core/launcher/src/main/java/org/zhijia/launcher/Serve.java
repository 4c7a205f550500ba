package org.zhijia.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server and stays until the process is told to end. */
@Command(name = "serve", description = "启动之家服务，按 Ctrl-C 停止。",
        footerHeading = "%n设置（系统属性 > 环境变量 > zhijia.properties > 默认值）：%n",
        footer = {
            "  zhijia.http.port    端口，默认 8080；环境变量写作 ZHIJIA_HTTP_PORT，其余类推",
            "  zhijia.home         数据目录，默认为安装目录下的 data",
            "  zhijia.portal       对外的门户地址，如 https://gh.example.cn",
            "  zhijia.db.url       数据库地址，默认为数据目录中的 H2 文件；生产环境用 jdbc:postgresql://…",
            "  zhijia.db.user、zhijia.db.password",
            "  zhijia.demo         true：空数据库第一次启动时装入演示内容",
            "  zhijia.plugins      插件目录，默认为安装目录下的 plugins",
            "  zhijia.themes       主题目录，默认为安装目录下的 themes",
            "  zhijia.fonts        公文 PDF 的字体目录，默认为安装目录下的 fonts",
            "  zhijia.proxies      反向代理的地址，如 127.0.0.1 或 10.0.0.0/8：由它们转告访问者的来源",
            "  zhijia.session.idle.minutes、zhijia.session.hours   工作台登录的空闲时限（默认 120 分钟）和最长时限（默认 12 小时）",
            "  zhijia.second.factor   须使用两步验证的角色，如 platform-admin,site-admin",
            "  zhijia.oidc.issuer、zhijia.oidc.client、zhijia.oidc.secret、zhijia.oidc.name   用单位的统一身份认证（OpenID Connect）登录",
            "  zhijia.audit.days   操作日志保存的天数，默认 365，至少 180",
            "  zhijia.dev          true：主题改动立即生效（开发时用）"})
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
        requireFree(settings.httpPort());
        PrintWriter terminal = command.commandLine().getOut();
        Logging.catchPrints(home);

        terminal.println("正在装配应用");
        List<PluginJar> plugins = plugins(settings);
        Application application = new Application(distribution.war(), home.run("application"), plugins);
        application.assemble();
        Database database = Database.of(settings, home);
        database.require(Assembly.libraries(application.folder()));

        terminal.println("正在启动服务" + (safeMode ? "（安全模式，不带插件）" : ""));
        settings.export();
        database.export();
        Path welcome = home.run("welcome.txt");
        Files.deleteIfExists(welcome);
        Server server = new Server(distribution, home);
        server.start(settings.httpPort());
        application.deploy(server, plugin -> terminal.println("插件 " + plugin.file().getFileName() + " 无法装载，已跳过，其余照常运行。详见日志 " + home.log()));
        server.knock();

        terminal.println(greeting(settings, welcome));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> terminal.println("正在停止服务")));
        new CountDownLatch(1).await();
        return 0;
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException e) {
            throw new Failure("端口 " + port + " 已被占用或无权使用：请停止占用它的程序，或用 zhijia.http.port 指定别的端口", e);
        } catch (IOException e) {
            throw new Failure("端口 " + port + " 无法使用：" + Failure.reason(e), e);
        }
    }

    private List<PluginJar> plugins(Settings settings) throws IOException {
        List<PluginJar> plugins = safeMode ? List.of() : PluginJar.in(settings.plugins());
        String api = Release.current().api();
        plugins.forEach(plugin -> plugin.requireApi(api));
        return plugins;
    }

    /** The application leaves the addresses of its sites, and of demo accounts, in the file; it may hold passwords. */
    private static String greeting(Settings settings, Path welcome) throws IOException {
        String address = "之家已启动：" + settings.find("zhijia.portal").orElse("http://localhost:" + settings.httpPort() + "/");
        if (!Files.exists(welcome)) {
            return address;
        }
        String more = Files.readString(welcome).stripTrailing();
        Files.delete(welcome);
        return address + System.lineSeparator() + more;
    }
}
