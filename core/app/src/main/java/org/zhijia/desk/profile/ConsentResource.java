package org.zhijia.desk.profile;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.SentFile;
import org.zhijia.desk.profile.ConsentPage.Typed;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.media.PrivateFiles;
import org.zhijia.media.PrivateFiles.Paper;
import org.zhijia.profile.consent.Answer;
import org.zhijia.profile.consent.Consents;
import org.zhijia.profile.consent.Manner;
import org.zhijia.profile.consent.Standing;
import org.zhijia.profile.consent.UnfitAnswer;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** The consent of one person: what was recorded of it, that it is given, that it is withdrawn. */
@Path("desk/sites/{site}/consents/{id: \\d{1,18}}")
@Transactional(dontRollbackOn = Refusal.class)
public class ConsentResource {

    private static final String PROFILE = "profile";

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Entries entries;

    @Inject
    private Consents consents;

    @Inject
    private PrivateFiles papers;

    @Inject
    private ConsentPage page;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView show(@PathParam("id") long id) {
        signedIn.require(Permission.PUBLISH);
        return page.of(require(id));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response give(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
        var person = signedIn.require(Permission.PUBLISH);
        var entry = require(id);
        var form = Form.read(page.fields(), texts(parts));
        if (!form.isSound()) {
            return refused(entry, form, page.blank(), "");
        }
        Optional<Paper> paper;
        try {
            paper = paper(parts);
        } catch (IOException unfit) {
            return refused(entry, form, page.blank(), unfit.getMessage());
        }
        try {
            return given(entry, answer(form, paper), person);
        } catch (UnfitAnswer unfit) {
            return refused(entry, objecting(form, unfit), page.blank(), "");
        }
    }

    private Response given(Entry entry, Answer answer, Account person) {
        var before = consents.of(entry);
        consents.give(entry, answer, Optional.of(person));
        note(entry, before, Standing.GIVEN, answer);
        said.now("profile.consent.given.said", entries.latestRevision(entry).title());
        return back(entry);
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var person = signedIn.require(Permission.PUBLISH);
        var entry = require(id);
        var form = Form.read(page.fields(), sent);
        if (!form.isSound()) {
            return refused(entry, page.blank(), form, "");
        }
        try {
            var answer = answer(form, Optional.empty());
            var before = consents.of(entry);
            consents.withdraw(entry, answer, person);
            note(entry, before, Standing.WITHDRAWN, answer);
            said.now("profile.consent.withdrawn.said", entries.latestRevision(entry).title());
            return back(entry);
        } catch (UnfitAnswer unfit) {
            return refused(entry, page.blank(), objecting(form, unfit), "");
        }
    }

    /** What was signed. Only the site that recorded it hands it out. */
    @GET
    @Path("papers/{number: \\d{1,6}}")
    public Response paper(@PathParam("id") long id, @PathParam("number") int number) throws IOException {
        signedIn.require(Permission.PUBLISH);
        var paper = consents.find(require(id), number).filter(consent -> consent.siteId() == scope.node().id())
                .flatMap(consent -> consent.answer().paper()).orElseThrow(NotFoundException::new);
        var content = papers.find(paper).orElseThrow(NotFoundException::new);
        return Response.ok(content.path().toFile(), content.mediaType()).header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").header("X-Content-Type-Options", "nosniff").build();
    }

    private Entry require(long id) {
        return entries.find(scope.node().id(), id).filter(entry -> entry.type().equals(PROFILE)).orElseThrow(NoSuchEntry::new);
    }

    private static MultivaluedMap<String, String> texts(List<EntityPart> parts) throws IOException {
        var texts = new MultivaluedHashMap<String, String>();
        for (var part : parts) {
            if (part.getFileName().isEmpty()) {
                texts.add(part.getName(), new String(part.getContent().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private Optional<Paper> paper(List<EntityPart> parts) throws IOException {
        var sent = SentFile.of(parts).stream().findFirst();
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        try (var content = sent.get().content()) {
            return Optional.of(papers.keep(sent.get().name(), content));
        }
    }

    private static Answer answer(Form form, Optional<Paper> paper) {
        var values = form.values();
        return new Answer(values.date(ConsentPage.SAID_ON).orElseThrow(), Manner.of(values.text(ConsentPage.MANNER)).orElseThrow(), values.text(ConsentPage.NOTE), paper);
    }

    private static Form objecting(Form form, UnfitAnswer unfit) {
        return form.objecting(Map.of(ConsentPage.SAID_ON, unfit.getMessage()));
    }

    private Response refused(Entry entry, Form giving, Form withdrawing, String paper) {
        return page.of(entry, new Typed(giving, withdrawing, paper)).status(422);
    }

    /** By number: the log outlives the consent that a name may stand in it. */
    private void note(Entry entry, Standing before, Standing after, Answer answer) {
        audit.note(messages.say("profile.consent.audit", String.valueOf(entry.id())), messages.say("profile.standing." + before.word()),
                messages.say("profile.standing." + after.word()) + " " + answer.saidOn() + " " + answer.manner().label());
    }

    private Response back(Entry entry) {
        return Response.seeOther(URI.create(page.address(entry))).build();
    }
}
