package org.zhijia.desk.honours;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.api.Links;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.nomination.Notice;
import org.zhijia.profile.nomination.NoticePerson;
import org.zhijia.profile.nomination.Notices;
import org.zhijia.profile.nomination.Objection;
import org.zhijia.profile.nomination.UnfitNotice;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** A public notice of the site at the desk: what is said against whom it names, the answers, and what comes of it. */
@Path("desk/sites/{site}/honours/notices/{notice: \\d{1,18}}")
@Transactional(dontRollbackOn = Refusal.class)
public class NoticeResource {

    /** @param draft the person's profile, once there is one; empty before */
    public record Person(String name, String school, boolean removed, String remark, String draft) { }

    /**
     * @param reason what was typed as the answer and not taken, or what was answered
     * @param error  what is wrong with the answer; empty when nothing is
     */
    public record Letter(long id, String receipt, String about, String name, String contact, List<String> content, Instant sent, boolean open,
                         boolean upheld, String reason, String remark, String error) { }

    /** What was typed into the form of an answer that was not taken. */
    private record Answer(long objection, boolean upheld, String reason, String remark, String error) {

        static final Answer NONE = new Answer(0, false, "", "", "");
    }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Notices notices;

    @Inject
    private Drafts drafts;

    @Inject
    private Links links;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView show(@PathParam("notice") long id) {
        signedIn.require(Permission.PUBLISH);
        return page(notices.require(scope.node(), id), Answer.NONE, "");
    }

    /** @param verdict {@code upheld} or {@code dismissed} */
    @POST
    @Path("objections/{objection: \\d{1,18}}/answer")
    public Response answer(@PathParam("notice") long id, @PathParam("objection") long number, @FormParam("verdict") @DefaultValue("") String verdict,
                           @FormParam("reason") @DefaultValue("") String reason, @FormParam("remark") @DefaultValue("") String remark) {
        var person = signedIn.require(Permission.PUBLISH);
        boolean upheld = verdict.equals("upheld");
        var problem = problem(verdict, reason);
        if (problem.isPresent()) {
            return page(notices.require(scope.node(), id), new Answer(number, upheld, reason, remark, problem.get()), "").status(422);
        }
        try {
            var objection = notices.answer(scope.node(), id, number, upheld, reason.strip(), remark.strip(), person.id());
            audit.note(messages.say("honours.audit.objection", objection.receipt()), "",
                    messages.say(upheld ? "honours.verdict.upheld" : "honours.verdict.dismissed"));
            said.now(upheld ? "honours.objection.upheld" : "honours.objection.dismissed", objection.receipt());
            return seeOther(id);
        } catch (UnfitNotice unfit) {
            return page(notices.require(scope.node(), id), new Answer(number, upheld, reason, remark, unfit.getMessage()), "").status(422);
        }
    }

    private Optional<String> problem(String verdict, String reason) {
        if (!verdict.equals("upheld") && !verdict.equals("dismissed")) {
            return Optional.of(messages.say("honours.answer.verdict.missing"));
        }
        if (reason.isBlank()) {
            return Optional.of(messages.say("honours.answer.reason.missing"));
        }
        return reason.length() > Objection.LONGEST_ANSWER ? Optional.of(messages.say("honours.answer.reason.long", Objection.LONGEST_ANSWER)) : Optional.empty();
    }

    @POST
    @Path("publication")
    public Response publish(@PathParam("notice") long id) {
        var person = signedIn.require(Permission.PUBLISH);
        try {
            var notice = notices.publish(scope.node(), id, person.id());
            audit.note(messages.say("honours.audit.notice"), "", messages.say("honours.audit.published", notice.wording().title()));
            said.now("honours.notice.published");
            return seeOther(id);
        } catch (UnfitNotice unfit) {
            return page(notices.require(scope.node(), id), Answer.NONE, unfit.getMessage()).status(422);
        }
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@PathParam("notice") long id) {
        signedIn.require(Permission.PUBLISH);
        try {
            var notice = notices.withdraw(scope.node(), id);
            audit.note(messages.say("honours.audit.notice"), notice.wording().title(), "");
            said.now("honours.notice.withdrawn");
            return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "honours/calls/" + notice.call().id()))).build();
        } catch (UnfitNotice unfit) {
            return page(notices.require(scope.node(), id), Answer.NONE, unfit.getMessage()).status(422);
        }
    }

    private DeskView page(Notice notice, Answer typed, String problem) {
        var state = notice.state(notices.today(notice));
        var addresses = drafts.of(notice);
        var model = new HashMap<String, Object>();
        model.put("address", address(notice.id()));
        model.put("back", DeskPaths.of(scope.node(), "honours/calls/" + notice.call().id()));
        model.put("state", state.name().toLowerCase(Locale.ROOT));
        model.put("period", notice.period());
        model.put("contact", notice.wording().contact());
        model.put("visible", state != Notice.State.COMING && state != Notice.State.WITHDRAWN);
        model.put("page", links.to("/profile/notices/" + notice.id()));
        model.put("people", notice.people().stream().map(person -> person(person, state == Notice.State.PUBLISHED ? addresses : Map.of())).toList());
        model.put("letters", letters(notice, typed));
        model.put("unanswered", notice.unanswered());
        model.put("decided", state == Notice.State.PUBLISHED || state == Notice.State.WITHDRAWN);
        model.put("over", state == Notice.State.OVER);
        model.put("news", notice.entryId().isPresent() ? addresses.getOrDefault(notice.entryId().getAsLong(), "") : "");
        model.put("problem", problem);
        return DeskView.page("honours/notice", notice.wording().title(), model);
    }

    private static Person person(NoticePerson person, Map<Long, String> addresses) {
        var nomination = person.nomination();
        var draft = nomination.entryId().isPresent() && !person.isRemoved() ? addresses.getOrDefault(nomination.entryId().getAsLong(), "") : "";
        return new Person(nomination.name(), nomination.school(), person.isRemoved(), person.remark(), draft);
    }

    /** Those that wait first, each as it came. */
    private static List<Letter> letters(Notice notice, Answer typed) {
        var letters = new ArrayList<>(notice.objections().stream().map(each -> letter(each, typed)).toList());
        return letters.stream().collect(Collectors.partitioningBy(letter -> !letter.open())).values().stream().flatMap(List::stream).toList();
    }

    private static Letter letter(Objection objection, Answer typed) {
        boolean own = typed.objection() == objection.id() && objection.isOpen();
        var letter = objection.letter();
        return new Letter(objection.id(), objection.receipt(), objection.person().nomination().name(), letter.name(), letter.contact(),
                letter.content().lines().filter(line -> !line.isBlank()).toList(), objection.sentAt(), objection.isOpen(),
                own ? typed.upheld() : objection.upheld().orElse(false), own ? typed.reason() : objection.answer(), own ? typed.remark() : "",
                own ? typed.error() : "");
    }

    private String address(long notice) {
        return DeskPaths.of(scope.node(), "honours/notices/" + notice);
    }

    private Response seeOther(long notice) {
        return Response.seeOther(URI.create(address(notice))).build();
    }
}
