package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.NotTakenHere;
import org.zhijia.identity.Account;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;

/** Imports into the current site, as its officers start and watch them. */
@ApplicationScoped
public class Imports {

    /** The document decides: what looks official becomes a policy document where the section takes them. */
    public static final String BY_DOCUMENT = "";

    /** A file as it was sent, by the name that the person gave it. */
    public record Sent(String name, InputStream content) { }

    /**
     * How far an import is.
     *
     * @param state waiting, running, done, cancelled or failed
     * @param total documents; 0 until it runs
     * @param items the first of those that are done
     */
    public record Progress(long id, String section, long accountId, String state, String error, int total, int done, Instant createdAt, List<ImportItem> items) {

        public boolean isOpen() {
            return state.equals("waiting") || state.equals("running");
        }
    }

    @Inject
    private SiteScope scope;

    @Inject
    private Readers readers;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportJobs jobs;

    @Inject
    private ImportWorker worker;

    /** Whether a file of this name can become a draft. */
    public boolean takes(String name) {
        return readers.canRead(name) || isZip(name);
    }

    /**
     * Makes each document a draft of its own, whatever was imported under the same name before. A zip alone is worked off
     * as the API does: what came before becomes another revision.
     *
     * @param type a content type that the section takes, or {@link #BY_DOCUMENT}
     * @return the number of the import, which runs in the background
     */
    public long open(Section section, String type, Account by, List<Sent> files) {
        if (!type.equals(BY_DOCUMENT) && !section.takes(type)) {
            throw new NotTakenHere(section, type);
        }
        boolean zip = files.size() == 1 && isZip(files.getFirst().name());
        var received = zip ? uploads.receiveZip(files.getFirst().content()) : uploads.receiveFiles(files);
        long id = jobs.open(section, type, by, true, !zip, received);
        worker.wake();
        return id;
    }

    public Optional<Progress> find(long id) {
        return jobs.progress(scope.node().id(), id);
    }

    /** The newest first. */
    public List<Progress> latest(int limit) {
        return jobs.latest(scope.node().id(), limit);
    }

    /** What is done stays; nothing happens when it has ended. */
    public void cancel(long id) {
        jobs.find(scope.node().id(), id).ifPresent(job -> jobs.cancel(job.id()));
    }

    /** What the import said that an entry of the current site came from; empty for one that somebody has written. */
    public Optional<ImportItem> reportOf(long entryId) {
        return jobs.itemOf(scope.node().id(), entryId);
    }

    private static boolean isZip(String name) {
        return FileNames.endsWith(name, "zip");
    }
}
