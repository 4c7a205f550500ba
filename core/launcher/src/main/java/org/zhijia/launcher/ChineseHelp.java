package org.zhijia.launcher;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import java.util.stream.Collectors;

/** What picocli says by itself, in the language of our users. */
final class ChineseHelp {

    private ChineseHelp() {
    }

    static void speak(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("显示本说明").build());
        spec.usageMessage()
                .synopsisHeading("用法：")
                .synopsisSubcommandLabel("命令")
                .descriptionHeading("%n")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n")
                .adjustLineBreaksForWideCJKCharacters(true)
                .width(100);
        command.getSubcommands().values().forEach(ChineseHelp::speak);
    }

    static String mistake(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing -> "缺少 " + missing.getMissing().stream()
                    .map(ChineseHelp::name).collect(Collectors.joining("、"));
            case UnmatchedArgumentException unmatched -> "不认识 " + String.join(" ", unmatched.getUnmatched());
            default -> mistake.getArgSpec() == null ? mistake.getMessage() : name(mistake.getArgSpec()) + " 的值不对";
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
