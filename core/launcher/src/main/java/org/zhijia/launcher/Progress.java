package org.zhijia.launcher;

import java.io.PrintWriter;

/** How far a job is: a bar that redraws itself in a terminal, a line at every tenth elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private int tenths = -1;

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(int done, int total) {
        int of = Math.max(total, 1);
        if (terminal) {
            int filled = WIDTH * done / of;
            out.print("\r导入 [" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + done + "/" + total + " ");
            out.flush();
        } else if (10 * done / of > tenths) {
            tenths = 10 * done / of;
            out.println("导入 " + done + "/" + total);
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
