package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.api.LiveText;
import org.zhijia.api.LiveTexts;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.media.Library;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;

/** What followers read of the texts that are public, with the words of attached files. */
@ExtendWith(ArquillianExtension.class)
class LiveTextsIT {

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @Inject
    Library library;

    @Inject
    LiveTexts texts;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Test
    void textIsReadWholeWithAllThatIsKnownOfIt() {
        var city = sites.school();
        var school = sites.below(city);
        long id = published(school, "policy", draft("关于评优的通知", "摘要", "第一条 本办法适用于**全市**教师。\n\n第二条 评选每年一次。",
                List.of("评优"), new Values.Builder().with("number", "通教工〔2019〕1号").build()));
        var text = texts.of(Set.of(id)).get(id);

        assertEquals("关于评优的通知", text.title());
        assertEquals("摘要", text.summary());
        assertEquals(List.of("评优"), text.tags());
        assertEquals(List.of(city.node().id(), school.node().id()), text.sites());
        assertEquals("all", text.sectionKey());
        assertEquals("文件", text.typeTitle());
        assertEquals("通教工〔2019〕1号", text.fields().text("number"));
        assertEquals("/policy/" + text.published().atZone(school.node().zone()).getYear() + "/" + id, text.path());
        assertEquals("第一条 本办法适用于全市教师。 第二条 评选每年一次。", text.text());
        assertEquals(List.of("第一条", "第二条"), text.clauses().stream().map(Clause::label).toList());
    }

    @Test
    void onlyWhatThePublicMaySeeIsRead() {
        var site = sites.school();
        long live = published(site, "news", Draft.of("在", "正文"));
        long withdrawn = published(site, "news", Draft.of("撤回", "正文"));
        long expired = published(site, "news", Draft.of("过期", "正文"));
        long draft = sites.within(site, () -> entries.create(site.section(), "news", Draft.of("草稿", "正文"), OptionalLong.empty())).entryId();
        sites.within(site, () -> {
            publications.withdraw(entries.require(site.node().id(), withdrawn), Optional.empty(), "");
            entries.require(site.node().id(), expired).expire(Optional.of(Instant.now().minus(1, ChronoUnit.MINUTES)));
            return null;
        });
        assertEquals(Set.of(live), texts.of(Set.of(live, withdrawn, expired, draft)).keySet());
        assertEquals(List.of(live), texts.ofSite(site.node().id(), 0, 10));
    }

    @Test
    void allTextsComePieceByPiece() {
        var site = sites.school();
        var mine = new ArrayList<Long>();
        for (int n = 0; n < 7; n++) {
            mine.add(published(site, "news", Draft.of("第 " + n + " 篇", "正文")));
        }
        var read = new ArrayList<Long>();
        for (var some = texts.after(0, 3); !some.isEmpty(); some = texts.after(some.getLast().id(), 3)) {
            assertTrue(some.size() <= 3);
            read.addAll(some.stream().map(LiveText::id).toList());
        }
        assertEquals(texts.count(), read.size());
        assertEquals(read.stream().sorted().distinct().toList(), read);
        assertTrue(read.containsAll(mine));
    }

    @Test
    void manyTextsTakeAsManyQueriesAsOne() {
        var site = sites.school();
        var ids = new ArrayList<Long>();
        for (int n = 0; n < 12; n++) {
            ids.add(published(site, "policy", Draft.of("第 " + n + " 份", "正文")));
        }
        int ofOne = queriesFor(ids.subList(0, 1));
        assertEquals(ofOne, queriesFor(ids));
        assertTrue(ofOne > 3 && ofOne < 15, "queries: " + ofOne);
    }

    /** Files are looked into behind everybody's back, each content once; what cannot be read is remembered. */
    @Test
    void wordsOfAttachedFilesAreKnownSoon() throws Exception {
        var site = sites.school();
        var other = sites.school();
        var words = ("附件一：评选表 " + System.nanoTime() + "\n姓名：\n").getBytes(StandardCharsets.UTF_8);
        long form = store(site, "评选表.txt", words);
        long bundle = store(site, "全部.zip", zip());
        long id = published(site, "policy", draft("有附件的文件", "", "正文", List.of(),
                new Values.Builder().with("attachments", List.of(form, bundle)).build()));
        var attached = waitForWords(id);
        assertEquals(1, attached.attachments().size());
        assertEquals(form, attached.attachments().getFirst().mediaId());
        assertEquals("评选表.txt", attached.attachments().getFirst().name());
        assertTrue(attached.attachments().getFirst().url().startsWith("/files/" + form + "/"));
        assertEquals(new String(words, StandardCharsets.UTF_8).strip(), attached.attachments().getFirst().text());
        assertEquals(1L, count("select count(*) from change_log where kind = 'entry.attachments-read' and subject = ?", id));
        assertEquals("这种格式不取文字", em.createNativeQuery("select t.failure from media_text t join media m on m.hash = t.hash where m.id = ?")
                .setParameter(1, bundle).getSingleResult());

        long again = published(other, "policy", draft("同一附件", "", "正文", List.of(),
                new Values.Builder().with("attachments", List.of(store(other, "表.txt", words))).build()));
        assertEquals("表.txt", texts.of(Set.of(again)).get(again).attachments().getFirst().name(), "known at once");

        long made = published(site, "policy", draft("由这个文件导入", "", "正文", List.of(),
                new Values.Builder().with("original", List.of(form)).build()));
        assertEquals(List.of(), texts.of(Set.of(made)).get(made).attachments(), "its words are the body's");
    }

    private static Draft draft(String title, String summary, String body, List<String> tags, Values fields) {
        return new Draft(title, summary, body, OptionalLong.empty(), "", tags, Optional.empty(), Optional.empty(), fields);
    }

    private LiveText waitForWords(long id) throws InterruptedException {
        for (int wait = 0; wait < 200; wait++) {
            var text = texts.of(Set.of(id)).get(id);
            if (!text.attachments().isEmpty()) {
                return text;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The file was not looked into");
    }

    private long count(String query, long parameter) {
        return ((Number) em.createNativeQuery(query).setParameter(1, parameter).getSingleResult()).longValue();
    }

    private long store(TestSite site, String name, byte[] content) {
        return sites.within(site, () -> library.store(name, new ByteArrayInputStream(content)));
    }

    private static byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("n" + System.nanoTime() + ".bin"));
            zip.write(new byte[] {1, 2, 3});
        }
        return bytes.toByteArray();
    }

    private long published(TestSite site, String type, Draft draft) {
        return sites.within(site, () -> {
            var revision = entries.create(site.section(), type, draft, OptionalLong.empty());
            publications.publish(entries.require(site.node().id(), revision.entryId()), revision, Optional.empty(), "");
            return revision.entryId();
        });
    }

    /** Those of this thread: work in the background asks the database too. */
    private int queriesFor(List<Long> ids) {
        var queries = new AtomicInteger();
        var here = Thread.currentThread();
        var events = em.unwrap(Session.class).getEventManager();
        var counter = new SessionEventAdapter() {

            @Override
            public void preExecuteQuery(SessionEvent event) {
                if (Thread.currentThread() == here) {
                    queries.incrementAndGet();
                }
            }
        };
        events.addListener(counter);
        try {
            assertEquals(ids.size(), texts.of(ids).size());
        } finally {
            events.removeListener(counter);
        }
        return queries.get();
    }
}
