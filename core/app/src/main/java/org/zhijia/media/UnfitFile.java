package org.zhijia.media;

import java.io.IOException;

/** A file that the library does not take. The message, in Chinese, says why and what to do. */
public class UnfitFile extends IOException {

    UnfitFile(String message) {
        super(message);
    }

    UnfitFile(String message, Exception cause) {
        super(message, cause);
    }
}
