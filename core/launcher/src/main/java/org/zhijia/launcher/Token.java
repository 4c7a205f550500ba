package org.zhijia.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the token alone on standard output, so that a script can take it from there. */
@Command(name = "token", description = "用账号和密码换取访问令牌，供 import 等命令使用。")
final class Token implements Callable<Integer> {

    @Mixin
    private ServerAddress server;

    @Option(names = "--login", paramLabel = "账号", description = "登录名，缺省时询问")
    private String login;

    @Option(names = "--password-stdin", description = "从标准输入读取密码，不询问")
    private boolean passwordFromInput;

    @Option(names = "--label", paramLabel = "说明", defaultValue = "命令行", description = "令牌的用途说明，默认“${DEFAULT-VALUE}”")
    private String label;

    @Option(names = "--days", paramLabel = "天数", defaultValue = "30", description = "有效天数，默认 ${DEFAULT-VALUE}")
    private int days;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        String name = login == null ? console().readLine("账号：") : login;
        JsonObject issued = new Api(server.get(), basic(name, password()))
                .post("api/tokens", Json.createObjectBuilder().add("label", label).add("days", days).build());
        command.commandLine().getErr().println("有效期至 " + issued.getString("expires"));
        command.commandLine().getOut().println(issued.getString("token"));
        return 0;
    }

    private String password() throws IOException {
        if (passwordFromInput) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
        return new String(console().readPassword("密码："));
    }

    private static Console console() {
        Console console = System.console();
        if (console == null) {
            throw new Failure("这里不是终端，无法询问账号和密码：请用 --login 给出账号，并用 --password-stdin 从标准输入给出密码");
        }
        return console;
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
