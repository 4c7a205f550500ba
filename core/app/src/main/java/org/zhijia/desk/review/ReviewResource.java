package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.Entry;
import org.zhijia.desk.review.EntryPage.Remark;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Review.Seen;
import org.zhijia.publishing.ReviewComment;
import org.zhijia.publishing.Reviews;
import org.zhijia.site.SiteScope;

/**
 * The review of a text. Whoever decides sends what was on the screen: the revision, the step and what it was compared
 * with.
 */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReviewResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Reviews reviews;

    @Inject
    private EntryDeeds deeds;

    @Inject
    private Attempts attempts;

    @POST
    @Path("submission")
    @Consumes(MediaType.WILDCARD)
    public Response submit(@PathParam("id") long id, @FormParam("note") @DefaultValue("") String note) {
        return attempts.at(id, note, List.of(), entry -> deeds.submit(entry, note.strip()), "submitted");
    }

    @POST
    @Path("recall")
    public Response recall(@PathParam("id") long id) {
        return attempts.at(id, entry -> {
            reviews.recall(entry, signedIn.requireInSome(Permission.WRITE));
            deeds.note(entry, "review.audit.recalled", "");
        }, "recalled");
    }

    @POST
    @Path("approval")
    public Response approve(@PathParam("id") long id, @FormParam("revision") long revision, @FormParam("place") int place,
                            @FormParam("base") @DefaultValue("0") long base, @FormParam("note") @DefaultValue("") String note) {
        return attempts.at(id, note, List.of(), entry -> {
            var person = deeds.requireReviewer(entry);
            reviews.approve(entry, new Seen(revision, place), base(base), person, note.strip());
            deeds.note(entry, "review.audit.approved", note);
        }, "approved");
    }

    @POST
    @Path("return")
    public Response giveBack(@PathParam("id") long id, @FormParam("revision") long revision, @FormParam("place") int place,
                             @FormParam("base") @DefaultValue("0") long base, @FormParam("note") @DefaultValue("") String note,
                             @FormParam("quote") List<String> quotes, @FormParam("comment") List<String> comments) {
        var remarks = remarks(quotes, comments);
        return attempts.at(id, note, remarks, entry -> {
            var person = deeds.requireReviewer(entry);
            if (note.isBlank() && remarks.isEmpty()) {
                throw new NothingSaid();
            }
            reviews.giveBack(entry, new Seen(revision, place), base(base), person, note.strip(),
                    remarks.stream().map(remark -> new ReviewComment(remark.quote(), remark.comment())).toList());
            deeds.note(entry, "review.audit.returned", note);
        }, "returned");
    }

    @POST
    @Path("takeover")
    public Response takeOver(@PathParam("id") long id, @FormParam("revision") long revision, @FormParam("place") int place) {
        return attempts.at(id, entry -> {
            reviews.takeOver(entry, new Seen(revision, place), deeds.requireReviewer(entry));
            deeds.note(entry, "review.audit.takenover", "");
        }, "takenover");
    }

    @POST
    @Path("delegation")
    public Response delegate(@PathParam("id") long id, @FormParam("revision") long revision, @FormParam("place") int place,
                             @FormParam("person") @DefaultValue("0") long to, @FormParam("note") @DefaultValue("") String note) {
        return attempts.at(id, note, List.of(), entry -> {
            var person = deeds.requireReviewer(entry);
            var colleague = colleague(entry, to);
            reviews.delegate(entry, new Seen(revision, place), person, colleague, note.strip());
            deeds.note(entry, "review.audit.delegated", colleague.name());
        }, "delegated");
    }

    @POST
    @Path("restart")
    public Response restart(@PathParam("id") long id) {
        return attempts.at(id, entry -> {
            reviews.restart(entry, signedIn.require(Permission.CONFIGURE));
            deeds.note(entry, "review.audit.restarted", "");
        }, "restarted");
    }

    /** Somebody who may review there himself. */
    private Account colleague(Entry entry, long id) {
        return accounts.holders(Permission.REVIEW, scope.node(), Optional.of(deeds.section(entry.sectionId()))).stream()
                .filter(holder -> holder.id() == id).findFirst().orElseThrow(NoColleague::new);
    }

    private static OptionalLong base(long id) {
        return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** A comment without words is none. */
    private static List<Remark> remarks(List<String> quotes, List<String> comments) {
        var remarks = new ArrayList<Remark>();
        for (int i = 0; i < Math.min(quotes.size(), comments.size()); i++) {
            if (!comments.get(i).isBlank()) {
                remarks.add(new Remark(quotes.get(i).strip(), comments.get(i).strip()));
            }
        }
        return List.copyOf(remarks);
    }
}
