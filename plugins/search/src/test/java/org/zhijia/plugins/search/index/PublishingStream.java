package org.zhijia.plugins.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * A process that publishes without end, to be killed: first it takes in what it finds and says whether the index holds what
 * the database says, then it publishes, withdraws, renames, commits and rebuilds until it dies.
 */
final class PublishingStream {

    static final String SAME = "same";
    static final String DIFFERENT = "different";

    private static final int ENTRIES = 150;

    private final Desk desk;
    private final Random random;

    private PublishingStream(Desk desk, long seed) {
        this.desk = desk;
        this.random = new Random(seed);
    }

    /** @param arguments where the data lies, and a seed */
    public static void main(String... arguments) throws InterruptedException {
        endWithParent();
        var desk = new Desk(Path.of(arguments[0])).follow().settle();
        var differences = Comparison.differences(desk.index, desk.newsroom);
        System.out.println(differences.isEmpty() ? SAME : DIFFERENT + "\n" + String.join("\n", differences));
        var stream = new PublishingStream(desk, Long.parseLong(arguments[1]));
        new Thread(stream::keep).start();
        stream.publish();
    }

    /** Whoever started it holds the other end of its input until he is gone. */
    private static void endWithParent() {
        var parent = new Thread(() -> {
            try {
                System.in.readAllBytes();
            } catch (IOException e) {
                // The same.
            }
            Runtime.getRuntime().halt(1);
        });
        parent.setDaemon(true);
        parent.start();
    }

    private void publish() throws InterruptedException {
        while (true) {
            long entry = 1 + random.nextInt(ENTRIES);
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3 -> desk.newsroom.withdraw(entry);
                case 4 -> desk.newsroom.renameSection(1 + random.nextInt(2), "栏目 " + random.nextInt());
                default -> desk.newsroom.publish(entry, "题目 " + random.nextInt(), "一、第一条 " + random.nextInt() + "\n二、第二条");
            }
            Thread.sleep(random.nextInt(2));
        }
    }

    /** Far more often than the product does. */
    private void keep() {
        var moments = new Random();
        try {
            while (true) {
                Thread.sleep(moments.nextInt(40));
                if (moments.nextInt(8) == 0) {
                    desk.index.rebuild("测试");
                } else {
                    desk.index.commit();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
