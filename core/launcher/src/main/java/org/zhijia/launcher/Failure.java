package org.zhijia.launcher;

/** Why a command cannot do its work, in one line for the person at the terminal: what is wrong, where, what to do. */
final class Failure extends RuntimeException {

    Failure(String line) {
        super(line);
    }

    Failure(String line, Throwable cause) {
        super(line, cause);
    }

    /** What the person is told of any exception. */
    static String line(Throwable failure) {
        return "错误：" + (failure instanceof Failure ? failure.getMessage() : "程序内部错误：" + reason(failure));
    }

    /** The innermost cause says what happened; the wrappers around it say where it passed through. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : root.getMessage().strip().replaceAll("\\s+", " ");
        return message.isEmpty() ? root.getClass().getName() : message;
    }
}
