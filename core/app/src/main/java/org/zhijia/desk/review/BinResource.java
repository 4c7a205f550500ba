package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Bin;
import org.zhijia.publishing.EntryFilter;
import org.zhijia.publishing.Standing.State;
import org.zhijia.publishing.Standings;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;

/** The recycle bin of a site. */
@Path("desk/sites/{site}/bin")
@Transactional
public class BinResource {

    private static final int PAGE = 50;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Entries entries;

    @Inject
    private Sections sections;

    @Inject
    private Standings standings;

    @Inject
    private Bin bin;

    @Inject
    private Rows rows;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    /** @param removable whether this person may delete it for good now; else not before {@code freeAt} */
    public record Thrown(Row row, Instant at, String by, boolean removable, Instant freeAt) { }

    @GET
    public DeskView list(@QueryParam("page") @DefaultValue("1") int page) {
        var person = signedIn.requireInSome(Permission.PUBLISH);
        int at = Math.max(1, page);
        var filter = EntryFilter.of(scope.node()).in(Optional.of(State.BINNED));
        var lines = standings.list(filter, (at - 1) * PAGE, PAGE + 1);
        return DeskView.page("review/bin", messages.say("review.bin.title"), Map.of("thrown", thrown(rows.of(lines.stream().limit(PAGE).toList()), person),
                "page", at, "more", lines.size() > PAGE, "days", Bin.WAITING_TIME.toDays(), "address", DeskPaths.of(scope.node(), "bin")));
    }

    @POST
    @Path("{id: \\d{1,18}}/restoration")
    public Response restore(@PathParam("id") long id) {
        var entry = entries.requireBinned(scope.node().id(), id);
        var person = require(entry);
        bin.restore(entry, person);
        audit.note(messages.say("review.audit.restored", title(entry)), "", "");
        said.now("review.said.restored");
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries/" + id))).build();
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    public Response remove(@PathParam("id") long id) {
        var entry = entries.requireBinned(scope.node().id(), id);
        var person = require(entry);
        var title = title(entry);
        bin.remove(entry, person);
        audit.note(messages.say("review.audit.removed", title), title, "");
        said.now("review.said.removed", title);
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "bin"))).build();
    }

    /** A section may have been closed since. */
    private Account require(Entry entry) {
        return sections.of(scope.node().id()).byId(entry.sectionId()).map(section -> signedIn.require(Permission.PUBLISH, section))
                .orElseGet(() -> signedIn.require(Permission.PUBLISH));
    }

    private List<Thrown> thrown(List<Row> shown, Account person) {
        var found = shown.stream().map(row -> entries.requireBinned(scope.node().id(), row.id())).toList();
        var names = accounts.names(found.stream().map(Entry::binnedBy).flatMap(id -> id.stream().boxed()).toList());
        return shown.stream().map(row -> {
            var entry = found.stream().filter(each -> each.id() == row.id()).findFirst().orElseThrow();
            return new Thrown(row, entry.binnedAt().orElseThrow(), name(entry.binnedBy(), names), bin.mayRemove(entry, person), bin.freeAt(entry));
        }).toList();
    }

    private static String name(OptionalLong id, Map<Long, String> names) {
        return id.isEmpty() ? "" : names.getOrDefault(id.getAsLong(), "");
    }

    private String title(Entry entry) {
        return entries.latestRevision(entry).title();
    }
}
