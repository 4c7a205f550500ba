package org.zhijia.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a product has written into its logs. */
final class Log {

    private static final Pattern RECORD = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} (\\S+) .*");
    private static final String FAILURE = "SEVERE";
    /** Of a failure that comes again and again the first ones say enough. */
    private static final int MOST_LINES = 200;

    private Log() { }

    /** The records of failures, with what follows each: where it came from, and why. */
    static List<String> failures(Path home) throws IOException {
        var lines = new ArrayList<String>();
        if (Files.isDirectory(home.resolve("logs"))) {
            try (Stream<Path> files = Files.list(home.resolve("logs"))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".log")).sorted().toList()) {
                    lines.addAll(failuresIn(file));
                }
            }
        }
        return lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }

    private static List<String> failuresIn(Path file) throws IOException {
        var lines = new ArrayList<String>();
        boolean failure = false;
        // Not Files.readAllLines: a kill may have cut a character in two.
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
            var record = RECORD.matcher(line);
            failure = record.matches() ? record.group(1).equals(FAILURE) : failure;
            if (failure) {
                lines.add(line);
            }
        }
        return lines;
    }
}
