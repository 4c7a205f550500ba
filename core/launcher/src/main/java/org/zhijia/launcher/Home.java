package org.zhijia.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data folder: {@code db/} (embedded database), {@code media/} and whatever else the application keeps, {@code logs/},
 * and {@code run/}, which holds nothing that a start does not make again.
 */
final class Home {

    // Held until the process ends, even when it is killed. A channel that nobody refers to is closed by the garbage
    // collector, and its lock is gone.
    private static FileLock lock;

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder ours until this process ends, however it ends. */
    static Home take(Path folder) {
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.createDirectories(folder.resolve("logs"));
            FileChannel file = FileChannel.open(folder.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = file.tryLock();
            if (lock == null) {
                throw inUse(folder);
            }
            return new Home(folder);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder);
        } catch (IOException e) {
            throw new Failure("数据目录 " + folder + " 无法写入：请为当前用户开放写权限，或用 zhijia.home 指定别的目录", e);
        }
    }

    private static Failure inUse(Path folder) {
        return new Failure("数据目录 " + folder + " 正被另一个之家服务使用：请先停止它，或用 zhijia.home 指定别的目录");
    }

    Path folder() {
        return folder;
    }

    Path run(String name) {
        return folder.resolve("run").resolve(name);
    }

    /** The newest log file; older ones carry higher numbers. */
    Path log() {
        return folder.resolve("logs/zhijia.0.log");
    }

    /** As java.util.logging spells a set of files that take turns. */
    Path logPattern() {
        return folder.resolve("logs/zhijia.%g.log");
    }

    Path prints() {
        return folder.resolve("logs/console.log");
    }
}
