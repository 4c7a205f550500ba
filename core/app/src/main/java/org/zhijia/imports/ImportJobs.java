package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.imports.Imports.Progress;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.spi.DocumentDraft.Remark;

/** Import jobs and what became of their documents. Each method is a transaction of its own. */
@ApplicationScoped
class ImportJobs {

    private static final int ITEMS_AT_ONCE = 500;
    private static final String ITEM = "select place, name, state, entry_id, url, cast(report as varchar(1000000)), error from import_item";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Importing importing;

    @Inject
    private Uploads uploads;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /** The upload gets its place before the job is committed: no job without its file. */
    @Transactional
    public long open(Section section, String type, Account by, boolean asDraft, boolean fresh, Path received) {
        ImportJob job = new ImportJob(section, type, by, asDraft, fresh, clock.instant());
        em.persist(job);
        uploads.keep(received, job.id());
        return job.id();
    }

    /** Another site's job does not exist. */
    @Transactional
    public Optional<ImportJob> find(long siteId, long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id)).filter(job -> job.siteId() == siteId);
    }

    /** The oldest that is not at its end. */
    @Transactional
    public Optional<ImportJob> next() {
        return em.createQuery("select j from ImportJob j where j.state in ('running', 'waiting') order by j.id", ImportJob.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    @Transactional
    public boolean isOpen(long id) {
        return em.find(ImportJob.class, id).isOpen();
    }

    @Transactional
    public void start(long id, int documents) {
        em.find(ImportJob.class, id).start(documents);
    }

    @Transactional
    public void finish(long id) {
        em.find(ImportJob.class, id).finish(clock.instant());
    }

    @Transactional
    public void fail(long id, String why) {
        em.find(ImportJob.class, id).fail(why, clock.instant());
    }

    @Transactional
    public void cancel(long id) {
        em.find(ImportJob.class, id).cancel(clock.instant());
    }

    @Transactional
    public SiteNode siteOf(ImportJob job) {
        return sites.require(job.siteId());
    }

    /** Signs the account in that has sent the upload: what it may do now decides what the job does. */
    @Transactional
    public Order order(ImportJob job) {
        SiteNode site = sites.require(job.siteId());
        Section section = sections.of(site.id()).byId(job.sectionId()).orElseThrow();
        Account by = accounts.find(job.accountId()).orElseThrow(() -> new Uploads.Unusable("发起导入的账号已停用"));
        signedIn.enter(by);
        return new Order(site, section, job.type(), job.isFresh(), by, !job.isAsDraft() && signedIn.may(Permission.PUBLISH), signedIn.may(Permission.BACKDATE));
    }

    @Transactional
    public List<String> documents(Bundle bundle) {
        try {
            List<String> names = importing.documents(bundle);
            if (names.isEmpty()) {
                throw new Uploads.Unusable("没有能读的文件：可以导入 Markdown、文本、Word（.docx、.doc）、WPS 和 PDF");
            }
            return names;
        } catch (IOException e) {
            throw new Uploads.Unusable("上传的文件读不出来：" + e.getMessage());
        }
    }

    /** How many documents are done; the job goes on with the next. */
    @Transactional
    public int doneOf(long id) {
        return ((Number) em.createNativeQuery("select coalesce(max(place), 0) from import_item where job_id = ?")
                .setParameter(1, id).getSingleResult()).intValue();
    }

    /**
     * Entries, items and the count are one transaction: after a kill the documents are done or not begun.
     *
     * @param place of the first of the names
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void take(long id, int place, Order order, Bundle bundle, List<String> names) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            record(id, place + i, importing.take(order, bundle, names.get(i)));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void recordFailure(long id, int place, String name, String error) {
        record(id, place, Outcome.failed(name, error));
    }

    private void record(long id, int place, Outcome outcome) {
        em.createNativeQuery("insert into import_item (job_id, place, name, state, " + (outcome.entryId().isPresent() ? "entry_id, " : "")
                        + "url, waits, report, error) values (?, ?, ?, ?, " + (outcome.entryId().isPresent() ? outcome.entryId().getAsLong() + ", " : "") + "?, ?, ?, ?)")
                .setParameter(1, id).setParameter(2, place).setParameter(3, outcome.name())
                .setParameter(4, outcome.state().name().toLowerCase(Locale.ROOT)).setParameter(5, outcome.url())
                .setParameter(6, outcome.waits()).setParameter(7, json(outcome.report()))
                .setParameter(8, outcome.error().substring(0, Math.min(1000, outcome.error().length())))
                .executeUpdate();
        em.find(ImportJob.class, id).count();
    }

    /** Places and names of the documents that refer to others of the same upload. */
    @Transactional
    public List<String> waiting(long id) {
        List<?> rows = em.createNativeQuery("select name from import_item where job_id = ? and waits = true order by place")
                .setParameter(1, id).getResultList();
        return rows.stream().map(Object::toString).toList();
    }

    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void relate(long id, Order order, Bundle bundle, String name) throws IOException {
        Outcome outcome = importing.relate(order, bundle, name);
        em.createNativeQuery("update import_item set waits = false, report = ? where job_id = ? and name = ?")
                .setParameter(1, json(outcome.report())).setParameter(2, id).setParameter(3, name).executeUpdate();
    }

    /** Items behind a place, at most 500 at a time. */
    @Transactional
    public List<ImportItem> items(long id, int after) {
        List<?> rows = em.createNativeQuery(ITEM + " where job_id = ? and place > ? order by place")
                .setParameter(1, id).setParameter(2, after).setMaxResults(ITEMS_AT_ONCE).getResultList();
        return rows.stream().map(row -> item((Object[]) row)).toList();
    }

    /** The latest item that an entry of the site came from. */
    @Transactional
    public Optional<ImportItem> itemOf(long siteId, long entryId) {
        List<?> rows = em.createNativeQuery(ITEM + " where entry_id = ? and job_id in (select id from import_job where site_id = ?) order by job_id desc")
                .setParameter(1, entryId).setParameter(2, siteId).setMaxResults(1).getResultList();
        return rows.stream().map(row -> item((Object[]) row)).findFirst();
    }

    /** Another site's job does not exist. */
    @Transactional
    public Optional<Progress> progress(long siteId, long id) {
        return find(siteId, id).map(job -> progress(job, items(id, 0)));
    }

    /** The newest first, without their items. */
    @Transactional
    public List<Progress> latest(long siteId, int limit) {
        return em.createQuery("select j from ImportJob j where j.siteId = :site order by j.id desc", ImportJob.class)
                .setParameter("site", siteId).setMaxResults(limit).getResultStream().map(job -> progress(job, List.of())).toList();
    }

    private Progress progress(ImportJob job, List<ImportItem> items) {
        String section = sections.of(job.siteId()).byId(job.sectionId()).map(Section::title).orElse("");
        return new Progress(job.id(), section, job.accountId(), job.stateWord(), job.error(), job.total(), job.done(), job.createdAt(), items);
    }

    private static ImportItem item(Object[] row) {
        OptionalLong entry = row[3] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[3]).longValue());
        try (JsonReader reader = Json.createReader(new StringReader(row[5].toString()))) {
            JsonObject report = reader.readObject();
            return new ImportItem(((Number) row[0]).intValue(), row[1].toString(), row[2].toString(), entry, row[4].toString(),
                    texts(report, "kept"), texts(report, "dropped"), texts(report, "warnings"), row[6].toString());
        }
    }

    private static List<String> texts(JsonObject report, String key) {
        return report.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    private static String json(List<Remark> report) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        json.add("kept", texts(report, Remark.Kind.KEPT)).add("dropped", texts(report, Remark.Kind.DROPPED))
                .add("warnings", texts(report, Remark.Kind.WARNING));
        return json.build().toString();
    }

    private static JsonArrayBuilder texts(List<Remark> report, Remark.Kind kind) {
        JsonArrayBuilder texts = Json.createArrayBuilder();
        report.stream().filter(remark -> remark.kind() == kind).forEach(remark -> texts.add(remark.text()));
        return texts;
    }
}
