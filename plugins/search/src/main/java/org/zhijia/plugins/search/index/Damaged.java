package org.zhijia.plugins.search.index;

/** The files of an index can not be used; the message says why, in Chinese. */
final class Damaged extends Exception {

    Damaged(String message) {
        super(message);
    }

    Damaged(String message, Throwable cause) {
        super(message, cause);
    }
}
