package org.zhijia.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder that was unpacked to install Zhijia; never written to. */
record Distribution(Path folder) {

    /** The one that this launcher's jar lies in: {@code lib/} is one level below. */
    static Distribution running() {
        try {
            Path jar = Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Distribution(jar.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path war() {
        return folder.resolve("zhijia.war");
    }

    /** A part of Payara Micro as it was unpacked; every start works on a fresh copy of what it writes to. */
    Path server(String part) {
        return folder.resolve("lib/payara").resolve(part);
    }
}
