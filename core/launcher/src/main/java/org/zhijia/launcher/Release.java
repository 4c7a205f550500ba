package org.zhijia.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What the build stamped on this launcher.
 *
 * @param api the number that a plugin jar must carry in its manifest
 */
record Release(String version, String api, String payara) {

    static Release current() {
        Properties stamped = new Properties();
        try (Reader reader = new InputStreamReader(
                Release.class.getResourceAsStream("release.properties"), StandardCharsets.UTF_8)) {
            stamped.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Release(stamped.getProperty("version"), stamped.getProperty("api"), stamped.getProperty("payara"));
    }
}
