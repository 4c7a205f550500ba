package org.zhijia.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code zhijia}. */
@Command(name = "zhijia", description = "之家：教育工会网站群系统", subcommands = Serve.class)
final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.tell(failure, command.getErr()));
    }
}
