package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Role;
import org.zhijia.imports.Imports.Sent;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;

@ExtendWith(ArquillianExtension.class)
class ImportIT {

    @Inject
    TestSites sites;

    @Inject
    Accounts accounts;

    @Inject
    Entries entries;

    @Inject
    ContentTypes types;

    @Inject
    Uploads uploads;

    @Inject
    ImportJobs jobs;

    @Inject
    Imports imports;

    @Inject
    ImportWorker worker;

    @Test
    void filesBecomePublishedEntries() throws Exception {
        TestSite site = sites.school();
        ImportItem item = run(site, Role.PLATFORM_ADMIN, "news", Map.of("a.md", """
                ---
                title: 登山活动
                subtitle: 六十人登顶
                date: 2024-05-06 08:30
                tags: [登山, 健康]
                source: 校工会
                unknown: 无处可放
                ---

                清晨六点，队伍出发。
                """)).getFirst();
        assertEquals("created", item.state());
        Entry entry = entry(site, item);
        Revision revision = latest(site, entry);
        assertTrue(entry.isLive());
        assertEquals(Instant.parse("2024-05-06T00:30:00Z"), entry.publishedAt().orElseThrow());
        assertEquals("登山活动", revision.title());
        assertEquals("清晨六点，队伍出发。", revision.body());
        assertEquals("六十人登顶", fields(site, entry, revision).text("subtitle"));
        assertTrue(item.warnings().toString().contains("unknown"));
        assertTrue(item.url().matches("/news/2024/\\d+"), item.url());
    }

    @Test
    void theSameAgainChangesNothingAndAnotherContentIsARevision() throws Exception {
        TestSite site = sites.school();
        ImportItem first = run(site, Role.PUBLISHER, "news", Map.of("a.md", "# 甲\n\n正文。")).getFirst();
        ImportItem second = run(site, Role.PUBLISHER, "news", Map.of("a.md", "# 甲\n\n正文。")).getFirst();
        ImportItem third = run(site, Role.PUBLISHER, "news", Map.of("a.md", "# 甲\n\n改过的正文。")).getFirst();
        assertEquals(List.of("created", "unchanged", "updated"), List.of(first.state(), second.state(), third.state()));
        assertEquals(entry(site, first).id(), entry(site, third).id());
        assertEquals(2, latest(site, entry(site, third)).number());
    }

    @Test
    void theNumberNamesTheDocumentWhateverTheFileIsCalled() throws Exception {
        TestSite site = sites.school();
        String text = "云溪市教育工会文件\n云教工[2026]003号\n关于征集提案的通知\n各学校工会：\n请于月底前报送提案。\n云溪市教育工会\n2026年3月2日\n";
        ImportItem first = run(site, Role.PUBLISHER, "policy", Map.of("甲.txt", text)).getFirst();
        ImportItem second = run(site, Role.PUBLISHER, "policy", Map.of("乙.txt", text)).getFirst();
        ImportItem third = run(site, Role.PUBLISHER, "policy", Map.of("丙.txt", text.replace("[2026]003", "（2026）第3").replace("月底", "四月底"))).getFirst();
        assertEquals(List.of("created", "unchanged", "updated"), List.of(first.state(), second.state(), third.state()));
        assertEquals(first.entryId().getAsLong(), third.entryId().getAsLong());
        Entry entry = entry(site, third);
        Values fields = fields(site, entry, latest(site, entry));
        assertEquals("云教工〔2026〕3号", fields.text("number"));
        assertEquals("云溪市教育工会", fields.text("issuer"));
        assertEquals(LocalDate.of(2026, 3, 2), fields.date("written").orElseThrow());
        assertTrue(latest(site, entry).body().startsWith("各学校工会："));
        assertTrue(latest(site, entry).body().contains("云溪市教育工会\n\n2026年3月2日"));
    }

    @Test
    void aFileThatFailsDoesNotStopTheRest() throws Exception {
        TestSite site = sites.school();
        List<ImportItem> items = run(site, Role.PUBLISHER, "news", Map.of("1.docx", "坏的", "2.pdf", "%PDF-1.7 坏的", "3.md", "# 好的\n\n正文。", "4.jpg", "图"));
        assertEquals(List.of("failed", "failed", "created"), items.stream().map(item -> item.state()).toList());
        assertTrue(items.getFirst().error().contains("损坏"));
    }

    @Test
    void whoMayNotPublishLeavesDrafts() throws Exception {
        TestSite site = sites.school();
        ImportItem item = run(site, Role.WRITER, "news", Map.of("a.md", "---\ndate: 2020-01-01\n---\n# 甲\n\n正文。")).getFirst();
        assertEquals("created", item.state());
        assertFalse(entry(site, item).isLive());
        assertTrue(item.kept().toString().contains("草稿"));
    }

    @Test
    void rowsChoicesAndUnfitValuesOfAProfile() throws Exception {
        TestSite site = sites.school();
        ImportItem item = run(site, Role.PUBLISHER, "profile", Map.of("林.md", """
                ---
                title: 林予安
                学校: 石桥小学
                honours:
                  - {title: 师德标兵, level: 市, year: 2021, granted_by: 市教育局}
                  - {称号: 优秀教师, 级别: 宇宙, 年份: 二〇二〇}
                consent: 没有日期
                ---

                她在山里教书。
                """)).getFirst();
        Entry entry = entry(site, item);
        Values fields = fields(site, entry, latest(site, entry));
        assertEquals("石桥小学", fields.text("school"));
        assertEquals(2021L, fields.rows("honours").getFirst().number("year").orElseThrow());
        assertEquals("优秀教师", fields.rows("honours").get(1).text("title"));
        assertTrue(fields.date("consent").isEmpty());
        assertEquals(5, item.warnings().size(), item.toString());
        assertFalse(entry.isLive(), "nobody knows whether she agrees");
    }

    @Test
    void documentsMayReferToEachOther() throws Exception {
        TestSite site = sites.school();
        List<ImportItem> items = run(site, Role.PUBLISHER, "policy", Map.of(
                "a.md", "---\nrelated: [b.md]\n---\n# 甲办法\n\n第一条 总则。", "b.md", "---\nrelated: [a.md]\n---\n# 乙办法\n\n第一条 总则。"));
        Entry first = entry(site, items.getFirst());
        Entry second = entry(site, items.getLast());
        assertEquals(List.of(second.id()), fields(site, first, latest(site, first)).ids("related"));
        assertEquals(List.of(first.id()), fields(site, second, latest(site, second)).ids("related"));
    }

    @Test
    void anInterruptedJobGoesOnBehindItsLastDocument() throws Exception {
        TestSite site = sites.school();
        Account by = account(site, Role.PUBLISHER);
        long job = open(site, by, "news", Map.of("1.md", "# 一\n\n正文。", "2.md", "# 二\n\n正文。", "3.md", "# 三\n\n正文。"));
        jobs.start(job, 3);
        try (Bundle bundle = uploads.open(job)) {
            // The first document was committed when the server was killed.
            sites.within(site, () -> {
                jobs.take(job, 1, new Order(site.node(), site.section(), "news", false, by, true, false), bundle, List.of("1.md"));
                return null;
            });
        }
        List<ImportItem> items = finish(site, job);
        assertEquals(List.of("1.md", "2.md", "3.md"), items.stream().map(item -> item.name()).toList());
        assertEquals(3, items.stream().map(item -> item.entryId().getAsLong()).distinct().count());
    }

    @Test
    void aCancelledJobKeepsWhatIsDoneAndTakesNoMore() throws Exception {
        TestSite site = sites.school();
        long job = open(site, account(site, Role.PUBLISHER), "news", Map.of("1.md", "# 一\n\n正文。"));
        jobs.cancel(job);
        assertTrue(finish(site, job).isEmpty());
        assertEquals("cancelled", jobs.find(site.node().id(), job).orElseThrow().stateWord());
    }

    @Test
    void whatOfficersUploadBecomesDraftsOfTheirOwn() throws Exception {
        TestSite site = sites.school();
        Account by = account(site, Role.PUBLISHER);
        String letter = "# 关于开展活动的通知\n\n测教工〔2026〕9号\n\n各基层工会：\n\n请于月底前报送。";

        ImportItem first = upload(site, by, List.of("新建文档.md")).getFirst();
        List<ImportItem> again = upload(site, by, List.of("新建文档.md", "新建文档.md"));
        long official = sites.within(site, () -> imports.open(site.section(), Imports.BY_DOCUMENT, by, List.of(
                new Sent("通知.txt", new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8))))));

        assertEquals(List.of("新建文档.md", "新建文档（2）.md"), again.stream().map(ImportItem::name).toList());
        assertEquals(3, Stream.concat(Stream.of(first), again.stream()).map(item -> item.entryId().getAsLong()).distinct().count());
        assertFalse(entry(site, first).isLive(), "a draft, though the person may publish");
        assertEquals("news", entry(site, first).type());
        assertEquals("policy", entry(site, finish(site, official).getFirst()).type());
        long id = first.entryId().getAsLong();
        assertEquals(first, sites.within(site, () -> imports.reportOf(id)).orElseThrow());
        assertTrue(sites.within(sites.school(), () -> imports.reportOf(id)).isEmpty(), "another school's report does not exist");
    }

    @Test
    void numberIsTwiceThereOnlyTheSecondTime() throws Exception {
        TestSite site = sites.school();
        Account by = account(site, Role.PUBLISHER);
        String letter = "# 关于开展活动的通知\n\n测教工〔2026〕9号\n\n各基层工会：\n\n请于月底前报送。";
        assertFalse(sent(site, by, letter).warnings().toString().contains("发文字号相同"));
        assertTrue(sent(site, by, letter).warnings().toString().contains("发文字号相同"));
    }

    @Test
    void secretDocumentIsNotPublished() throws Exception {
        TestSite site = sites.school();
        String letter = "机密★1年\n云溪市教育工会文件\n云教工〔2026〕3号\n关于征集提案的通知\n各学校工会：\n请于月底前报送提案。\n";
        ImportItem item = run(site, Role.PUBLISHER, "policy", Map.of("a.txt", letter)).getFirst();
        assertFalse(entry(site, item).isLive());
        assertTrue(item.warnings().toString().contains("涉密文件不得在网站发布"), item.toString());
        assertTrue(sent(site, account(site, Role.PUBLISHER), letter).warnings().toString().contains("涉密文件不得在网站发布"));
    }

    private ImportItem sent(TestSite site, Account by, String text) throws Exception {
        return finish(site, sites.within(site, () -> imports.open(site.section(), "policy", by, List.of(
                new Sent("通知.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))))).getFirst();
    }

    private List<ImportItem> upload(TestSite site, Account by, List<String> names) throws Exception {
        List<Sent> files = names.stream().map(name -> new Sent(name, new ByteArrayInputStream("# 甲\n\n正文。".getBytes(StandardCharsets.UTF_8)))).toList();
        return finish(site, sites.within(site, () -> imports.open(site.section(), Imports.BY_DOCUMENT, by, files)));
    }

    @Test
    void anotherSitesJobDoesNotExist() throws Exception {
        TestSite site = sites.school();
        long job = open(site, account(site, Role.PUBLISHER), "news", Map.of("1.md", "# 一\n\n正文。"));
        finish(site, job);
        assertTrue(jobs.find(sites.school().node().id(), job).isEmpty());
    }

    private List<ImportItem> run(TestSite site, Role role, String type, Map<String, String> files) throws Exception {
        return finish(site, open(site, account(site, role), type, files));
    }

    private Account account(TestSite site, Role role) {
        return sites.within(site, () -> {
            Account account = accounts.open("login-" + System.nanoTime(), "测试", "a password of the test");
            accounts.grant(account, site.node(), role, false);
            return account;
        });
    }

    private long open(TestSite site, Account by, String type, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jobs.open(site.section(), type, by, false, false, uploads.receiveZip(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private List<ImportItem> finish(TestSite site, long job) throws InterruptedException {
        worker.wake();
        for (int i = 0; i < 600 && jobs.isOpen(job); i++) {
            Thread.sleep(100);
        }
        assertFalse(jobs.isOpen(job), "The import takes longer than a minute");
        assertEquals("", jobs.find(site.node().id(), job).orElseThrow().error());
        return jobs.items(job, 0);
    }

    private Entry entry(TestSite site, ImportItem item) {
        return sites.within(site, () -> entries.require(site.node().id(), item.entryId().getAsLong()));
    }

    private Revision latest(TestSite site, Entry entry) {
        return sites.within(site, () -> entries.latestRevision(entry));
    }

    private Values fields(TestSite site, Entry entry, Revision revision) {
        return sites.within(site, () -> entries.fields(types.require(entry.type()), List.of(revision.id())).get(revision.id()));
    }
}
