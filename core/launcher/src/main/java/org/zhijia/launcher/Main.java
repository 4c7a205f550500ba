package org.zhijia.launcher;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code zhijia}: status 0 for done, 1 for a failure told in one line, 2 for a wrong command line. */
@Command(name = "zhijia", description = "之家：教育工会网站群系统",
        subcommands = {Serve.class, Import.class, Token.class, Version.class}, mixinStandardHelpOptions = false)
final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine zhijia = new CommandLine(new Main())
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(Failure.line(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler(Main::explain);
        ChineseHelp.speak(zhijia);
        return zhijia;
    }

    /** Ours for good: the server's libraries print to whatever {@code System.out} is by then. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int explain(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("错误：" + ChineseHelp.mistake(mistake) + "。用法见 "
                + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
