package org.zhijia.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log file below the data folder: ten files of ten megabytes, the newest is number 0; the console stays ours. */
final class Logging {

    private Logging() {
    }

    /** Payara reads the file that this property names, and only then leaves its own console handler out. */
    static void configure(Home home) throws IOException {
        Path properties = home.run("logging.properties");
        Files.writeString(properties, properties(home.log()));
        System.setProperty("java.util.logging.config.file", properties.toString());
    }

    private static String properties(Path file) {
        return """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=10
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tF %%1$tT.%%1$tL %%4$s %%3$s: %%5$s%%6$s%%n
                .level=INFO
                """.formatted(file);
    }
}
