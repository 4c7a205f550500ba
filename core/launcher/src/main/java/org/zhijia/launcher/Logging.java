package org.zhijia.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server has to say goes to files below the data folder; the terminal is for the person who started it. */
final class Logging {

    private Logging() {
    }

    /** Payara reads the file that this property names, and only then leaves its own console handler out. */
    static void configure(Home home) throws IOException {
        Path properties = home.run("logging.properties");
        Files.writeString(properties, properties(home));
        System.setProperty("java.util.logging.config.file", properties.toString());
    }

    /** Libraries that print instead of logging are kept apart from our own lines, for this run. */
    static void catchPrints(Home home) throws IOException {
        PrintStream file = new PrintStream(new FileOutputStream(home.prints().toFile()), true, StandardCharsets.UTF_8);
        System.setOut(file);
        System.setErr(file);
    }

    private static String properties(Home home) {
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
                # Certificates of other people's authorities that ran out, page by page.
                javax.enterprise.system.security.ssl.level=SEVERE
                """.formatted(home.logPattern().toString().replace("\\", "\\\\"));
    }
}
