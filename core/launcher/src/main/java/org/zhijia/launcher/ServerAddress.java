package org.zhijia.launcher;

import picocli.CommandLine.Option;

/** The option that every command needs which talks to a running server. */
final class ServerAddress {

    @Option(names = "--server", paramLabel = "地址",
            description = "服务器地址，默认为本机上按设置启动的服务（环境变量 ZHIJIA_SERVER）")
    private String address;

    String get() {
        if (address != null) {
            return address;
        }
        Settings settings = Settings.of(Distribution.running(), System.getProperties(), System.getenv());
        return settings.find("zhijia.server").orElse("http://localhost:" + settings.httpPort() + "/");
    }
}
