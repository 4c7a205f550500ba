package org.zhijia.plugins.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index follows a real change log in a real database; only the web server is missing. */
class IndexTest {

    private static final List<String> NOTHING = List.of();

    @TempDir
    Path home;

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            desk.newsroom.publish(1, "关于评优的通知", "一、条件\n二、程序");
            desk.newsroom.publish(2, "运动会", "比赛");
            assertEquals(NOTHING, differences(desk));
            assertEquals(2, desk.index.state().entries());
            assertEquals(3, desk.index.state().clauses());

            desk.newsroom.publish(1, "关于评优的补充通知", "一、条件");
            desk.newsroom.withdraw(2);
            assertEquals(NOTHING, differences(desk));
            assertEquals(1, desk.index.state().entries());
            assertEquals(1, desk.index.state().clauses());
        }
    }

    @Test
    void everythingIsThereAfterStoppingAndStarting() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 30);
            desk.settle();
        }
        try (var desk = new Desk(home)) {
            assertEquals(desk.newsroom.last(), desk.index.position());
            assertTrue(desk.index.isReady(), "nothing was made anew");
            assertEquals(NOTHING, Comparison.differences(desk.index, desk.newsroom));
        }
    }

    /** What was written without a commit is gone with the process, and the position with it. */
    @Test
    void positionIsThatOfTheLastCommit() throws InterruptedException {
        long committed;
        try (var desk = new Desk(home).follow()) {
            fill(desk, 10);
            desk.settle();
            desk.index.commit();
            committed = desk.index.position();
        }
        var folder = home.resolve("index");
        var saved = home.resolve("saved");
        copy(folder, saved);
        try (var desk = new Desk(home).follow()) {
            fill(desk, 20);
            desk.settle();
        }
        Volumes.remove(folder);
        copy(saved, folder);
        try (var desk = new Desk(home)) {
            assertEquals(committed, desk.index.position());
            desk.follow();
            assertEquals(NOTHING, differences(desk));
        }
    }

    @Test
    void renamedSectionIsReadAnewInAllItsEntries() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 120);
            desk.settle();
            desk.newsroom.renameSection(2, "通知公告");
            assertEquals(NOTHING, differences(desk));
            var query = new TermQuery(new Term(Schema.SECTION, "part1"));
            assertTrue(desk.index.<Integer>read(searcher -> searcher.count(query)) > 120);
        }
    }

    @Test
    void closedSiteLeavesTheIndex() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 40);
            desk.settle();
            desk.newsroom.closeSite(2);
            assertEquals(NOTHING, differences(desk));
            assertEquals(20, desk.index.state().entries());
        }
    }

    @Test
    void expiredEntryIsTakenOutThoughNoChangeTellsOfIt() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 3);
            desk.newsroom.expire(2, Instant.now().plus(Duration.ofMillis(1_500)));
            desk.settle();
            assertEquals(3, desk.index.state().entries());
            Thread.sleep(2_600);
            desk.index.turn();
            assertEquals(2, desk.index.state().entries());
            assertEquals(NOTHING, differences(desk));
        }
    }

    @Test
    void rebuildLosesNoChangeThatHappensMeanwhile() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 300);
            desk.settle();
            var random = new Random(7);
            var before = desk.index.state().made();
            for (int round = 0; round < 3; round++) {
                desk.index.rebuild("测试");
                while (desk.index.state().building().isPresent()) {
                    assertTrue(desk.index.isReady(), "the old one serves");
                    assertTrue(desk.index.state().entries() > 200);
                    change(desk, random, 300);
                }
                assertEquals(NOTHING, differences(desk));
            }
            assertTrue(desk.index.state().made().orElseThrow().isAfter(before.orElseThrow()));
            assertEquals(1, folders(), "replaced ones are removed");
        }
    }

    @Test
    void replacedIndexStaysUntilItsLastReaderHasGone() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 50);
            desk.settle();
            var reading = new CountDownLatch(1);
            var replaced = new CountDownLatch(1);
            var reader = new Thread(() -> desk.index.read(searcher -> {
                reading.countDown();
                await(replaced);
                return searcher.storedFields().document(0);
            }));
            reader.start();
            reading.await();
            desk.index.rebuild("测试");
            desk.settle();
            assertEquals(2, folders());
            replaced.countDown();
            reader.join();
            assertEquals(1, folders());
        }
    }

    @Test
    void rebuildCanBeGivenUp() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 400);
            desk.settle();
            desk.index.rebuild("测试");
            desk.index.stopRebuild();
            desk.settle();
            assertEquals(NOTHING, differences(desk));
            assertEquals(1, folders());
        }
    }

    @Test
    void changeAsksEveryNodeToRebuild() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 5);
            desk.settle();
            var before = desk.index.state().made().orElseThrow();
            desk.newsroom.say(Index.REBUILD_ASKED, 1);
            desk.settle();
            desk.settle();
            assertTrue(desk.index.state().made().orElseThrow().isAfter(before));
        }
    }

    /** Whatever file of it is gone, cut off or changed, the index notices, makes itself anew and goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"missing", "cut", "changed", "pointer", "nothing"})
    void damagedIndexMakesItselfAnew(String damage) throws IOException, InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 60);
            desk.settle();
        }
        for (Path file : files()) {
            var saved = home.resolve("saved");
            copy(home.resolve("index"), saved);
            spoil(file, damage);
            try (var desk = new Desk(home)) {
                desk.newsroom.publish(1, "坏了以后", "发的一篇");
                desk.index.position();
                desk.follow();
                assertEquals(NOTHING, differences(desk), damage + " " + file);
                assertTrue(desk.index.isReady());
            }
            Volumes.remove(saved);
        }
    }

    /** A commit may fail after the core has asked for the position and before it tells what came behind. */
    @Test
    void whatIsLostWhileTheCoreAsksIsToldAgain() throws IOException, InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 3);
            desk.settle();
        }
        try (var desk = new Desk(home)) {
            desk.newsroom.publish(1, "写了没存", "提交以前的一篇");
            desk.catchUp();
            desk.newsroom.publish(2, "后来的", "还没有告诉的一篇");
            var behind = desk.newsroom.changesAfter(desk.index.position(), 10);
            failNextCommit();
            desk.index.commit();
            assertThrows(IllegalStateException.class, () -> desk.index.follow(behind));
            desk.catchUp();
            assertEquals(NOTHING, differences(desk));
        }
    }

    /** Lucene finds something in the place of the file that it wants to write. */
    private void failNextCommit() throws IOException {
        try (var directory = FSDirectory.open(current())) {
            long last = SegmentInfos.getLastCommitGeneration(directory);
            Files.createDirectory(current().resolve("pending_segments_" + Long.toString(last + 1, Character.MAX_RADIX)));
        }
    }

    @Test
    void indexOfAnotherSchemaIsMadeAnew() throws IOException, InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 10);
            desk.settle();
        }
        try (var directory = FSDirectory.open(current());
             var writer = new org.apache.lucene.index.IndexWriter(directory, new org.apache.lucene.index.IndexWriterConfig())) {
            var data = new java.util.HashMap<String, String>();
            writer.getLiveCommitData().forEach(one -> data.put(one.getKey(), one.getValue()));
            data.put("schema", "0");
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        try (var desk = new Desk(home)) {
            desk.index.position();
            assertFalse(desk.index.state().building().isEmpty() && !desk.index.isReady());
            desk.follow();
            assertEquals(NOTHING, differences(desk));
        }
    }

    @Test
    void indexAheadOfTheDatabaseIsMadeAnew() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 10);
            desk.settle();
        }
        var restored = home.resolve("restored");
        try (var desk = new Desk(restored)) {
            fill(desk, 3);
        }
        copy(home.resolve("index"), restored.resolve("index"));
        try (var desk = new Desk(restored).follow()) {
            assertEquals(NOTHING, differences(desk));
            assertEquals(3, desk.index.state().entries());
        }
    }

    @Test
    void searchesAnswerBeforeThereIsAnIndex() throws InterruptedException {
        try (var desk = new Desk(home)) {
            assertEquals(0, desk.index.<Integer>read(searcher -> searcher.count(new TermQuery(new Term(Schema.KIND, Schema.IS_ENTRY)))));
            assertFalse(desk.index.isReady());
        }
    }

    @Test
    void whoeverAsksFirstAfterAStartFindsWhatThereWas() throws InterruptedException {
        try (var desk = new Desk(home).follow()) {
            fill(desk, 3);
            desk.settle();
        }
        try (var desk = new Desk(home)) {
            assertEquals(3, desk.index.state().entries());
        }
    }

    // --------------------------------------------------------------------------------------------------------------------

    private static List<String> differences(Desk desk) throws InterruptedException {
        return Comparison.differences(desk.settle().index, desk.newsroom);
    }

    private static void fill(Desk desk, int entries) {
        for (long entry = 1; entry <= entries; entry++) {
            desk.newsroom.publish(entry, "第 " + entry + " 篇", "一、教职工代表大会\n二、第 " + entry + " 条规定");
        }
    }

    private static void change(Desk desk, Random random, int entries) {
        long entry = random.nextLong(1, entries);
        if (random.nextInt(4) == 0) {
            desk.newsroom.withdraw(entry);
        } else {
            desk.newsroom.publish(entry, "改过的 " + random.nextInt(), "一、改过\n二、又改过 " + random.nextInt());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long folders() {
        return files(home.resolve("index")).filter(Files::isDirectory).count();
    }

    private Path current() throws IOException {
        return home.resolve("index").resolve(Files.readString(home.resolve("index/current")).strip());
    }

    /** One of each kind that the index has now. */
    private List<Path> files() throws IOException {
        return files(current()).filter(file -> !file.endsWith("write.lock"))
                .collect(java.util.stream.Collectors.toMap(file -> file.toString().replaceFirst(".*\\.|.*/(?=segments)", ""), file -> file, (a, b) -> a))
                .values().stream().toList();
    }

    private void spoil(Path file, String damage) throws IOException {
        var found = Files.exists(file) ? file : files().getFirst();
        switch (damage) {
            case "missing" -> Files.delete(found);
            case "cut" -> Files.write(found, java.util.Arrays.copyOf(Files.readAllBytes(found), (int) Files.size(found) / 2));
            case "changed" -> {
                var bytes = Files.readAllBytes(found);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(found, bytes);
            }
            case "pointer" -> Files.writeString(home.resolve("index/current"), "../../etc");
            default -> Volumes.remove(home.resolve("index"));
        }
    }

    private static Stream<Path> files(Path folder) {
        return Stream.of(folder.toFile().listFiles()).map(java.io.File::toPath).sorted();
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
