package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.api.MediaLibrary;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.publishing.Publications;
import org.zhijia.publishing.Reviews;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.DocumentDraft.Remark;
import org.zhijia.spi.PublishCheck.Finding;
import org.zhijia.spi.Values;

/** Makes one document an entry, or a new revision of the entry that was made of it before. */
@ApplicationScoped
public class Importing {

    @Inject
    private Readers readers;

    @Inject
    private ContentTypes types;

    @Inject
    private Entries entries;

    @Inject
    private Publications publications;

    @Inject
    private Reviews reviews;

    @Inject
    private KnownSources sources;

    @Inject
    private MediaLibrary media;

    @Inject
    private SiteScope scope;

    @Inject
    private Clock clock;

    /** The files of a bundle that become entries. The current site decides which readers there are. */
    public List<String> documents(Bundle bundle) throws IOException {
        return Documents.of(bundle, readers::canRead);
    }

    /**
     * Reads the document and stores it in one transaction, which is the caller's where there is one. The current site is
     * the order's.
     *
     * @throws IOException with a message in Chinese when the file can not be read
     * @throws org.zhijia.web.Refusal when the rules do not allow the entry
     */
    @Transactional(rollbackOn = Exception.class)
    public Outcome take(Order order, Bundle bundle, String name) throws IOException {
        return store(order, Source.of(bundle, name, readers.read(bundle, name)), false);
    }

    /** Once all documents of the bundle are entries: stores one again, now with the entries that it refers to. */
    @Transactional(rollbackOn = Exception.class)
    public Outcome relate(Order order, Bundle bundle, String name) throws IOException {
        return store(order, Source.of(bundle, name, readers.read(bundle, name)), true);
    }

    private Outcome store(Order order, Source source, boolean again) {
        ContentType type = typeOf(order, source);
        Report report = new Report(source.draft().report());
        Optional<KnownSources.Known> known = known(order, source, type);
        if (!again && known.isPresent() && known.get().hash().equals(source.hash())) {
            sources.remember(order.site().id(), order.section().id(), source.name(), source.hash(), known.get().entryId());
            Entry entry = entries.require(order.site().id(), known.get().entryId());
            return outcome(order, source, Outcome.State.UNCHANGED, entry, report, false);
        }
        Composing composing = new Composing(source, type, scope.get().zone(), media, file -> sources.entryOf(order.site().id(), file), again, report);
        Draft draft = composing.draft();
        // Asked before the document has an entry of its own.
        boolean twice = order.fresh() && sameNumber(order, source, type).isPresent();
        Revision revision = known.map(found -> entries.revise(entries.require(order.site().id(), found.entryId()), draft, OptionalLong.of(order.by().id())))
                .orElseGet(() -> entries.create(order.section(), type.key(), draft, OptionalLong.of(order.by().id())));
        Entry entry = entries.require(order.site().id(), revision.entryId());
        if (twice) {
            report.warning("本站已经有发文字号相同的文件，请核对是否重复");
        }
        if (!order.fresh()) {
            sources.remember(order.site().id(), order.section().id(), source.name(), source.hash(), entry.id());
        }
        publish(order, entry, revision, composing.date(), report);
        return outcome(order, source, known.isPresent() ? Outcome.State.UPDATED : Outcome.State.CREATED, entry, report, composing.waitsForOthers() && !order.fresh());
    }

    private ContentType typeOf(Order order, Source source) {
        if (source.draft().values().get("type") instanceof String type) {
            return types.require(type);
        }
        return types.require(order.type().equals(Imports.BY_DOCUMENT) ? guessed(order.section(), source) : order.type());
    }

    private static String guessed(Section section, Source source) {
        boolean official = source.draft().values().containsKey("number") && section.takes("policy");
        return official ? "policy" : section.contentTypes().getFirst();
    }

    /** What lies in the recycle bin is left there: the document becomes another entry. */
    private Optional<KnownSources.Known> known(Order order, Source source, ContentType type) {
        return order.fresh() ? Optional.empty() : sources.find(order.site().id(), order.section().id(), source.name())
                .filter(found -> entries.find(order.site().id(), found.entryId()).isPresent())
                .or(() -> sameNumber(order, source, type));
    }

    // The same document under another file name: its number names it.
    private Optional<KnownSources.Known> sameNumber(Order order, Source source, ContentType type) {
        if (!type.key().equals("policy") || !(source.draft().values().get("number") instanceof String number)) {
            return Optional.empty();
        }
        String normal = type.completed(Values.NONE.with("number", number)).text("number");
        return sources.findByNumber(order.site().id(), normal);
    }

    private void publish(Order order, Entry entry, Revision revision, Optional<Instant> date, Report report) {
        if (!order.publishes()) {
            report.kept("存为草稿，没有发布");
            return;
        }
        if (entry.withdrawnAt().isPresent()) {
            report.warning("这篇内容已被撤回：存了新的修订，没有重新发布");
            return;
        }
        List<Finding> findings = publications.check(entry, revision);
        findings.forEach(finding -> report.warning(finding.message()));
        if (findings.stream().anyMatch(Finding::blocks)) {
            report.warning("发布检查没有通过，存为草稿");
            return;
        }
        if (!order.backdates() && reviews.isNeeded(entry, revision)) {
            reviews.submit(entry, revision, order.by(), "导入");
            report.kept("这里的稿件要先审核：已提交审核，通过后再发布");
            return;
        }
        Optional<Instant> first = entry.publishedAt().isPresent() ? Optional.empty() : firstPublication(order, date, report);
        first.ifPresentOrElse(moment -> publications.publishBackdated(entry, revision, order.by(), moment),
                () -> publishNow(order, entry, revision));
    }

    private void publishNow(Order order, Entry entry, Revision revision) {
        if (order.backdates()) {
            publications.publishExempt(entry, revision, order.by(), "导入");
        } else {
            publications.publish(entry, revision, Optional.of(order.by()), "导入");
        }
    }

    private Optional<Instant> firstPublication(Order order, Optional<Instant> date, Report report) {
        if (date.isPresent() && !order.backdates()) {
            report.warning("文件头的日期没有用作发布时间：账号没有补录历史日期的权限");
            return Optional.empty();
        }
        if (date.isPresent() && date.get().isAfter(clock.instant())) {
            report.warning("文件头的日期在将来，按现在的时间发布");
            return Optional.empty();
        }
        return date;
    }

    private Outcome outcome(Order order, Source source, Outcome.State state, Entry entry, Report report, boolean waits) {
        List<Remark> remarks = state == Outcome.State.UNCHANGED ? List.of() : report.remarks();
        return new Outcome(source.name(), state, OptionalLong.of(entry.id()), url(order, entry), remarks, waits, "");
    }

    private String url(Order order, Entry entry) {
        if (!entry.isLive()) {
            return "";
        }
        int year = entry.publishedAt().orElseThrow().atZone(scope.get().zone()).getYear();
        return (order.site().isRoot() ? "" : "/s/" + order.site().key()) + "/" + entry.type() + "/" + year + "/" + entry.id();
    }
}
