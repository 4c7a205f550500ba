package org.zhijia.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "显示版本")
final class Version implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        Release release = Release.current();
        command.commandLine().getOut().printf("之家 %s（插件接口 %s，Payara Micro %s，Java %s）%n",
                release.version(), release.api(), release.payara(), Runtime.version());
    }
}
