package org.zhijia.plugins.search.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhijia.api.Page;
import org.zhijia.plugins.search.learning.Faq;
import org.zhijia.plugins.search.learning.Faqs;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.learning.UnfitFaq;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.plugins.search.query.Places;

/** 常见问题: a question, and the clauses that answer it, chosen by searching for them. */
@Path("desk/sites/{site}/search/questions")
@Produces(MediaType.TEXT_HTML)
@Transactional(dontRollbackOn = UnfitFaq.class)
public class QuestionsDesk {

    @Inject
    private Officer officer;

    @Inject
    private Faqs faqs;

    @Inject
    private Places places;

    @Inject
    private Choosing choosing;

    @GET
    public Page list(@PathParam("site") String site, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard(Officer.PUBLISH);
        return officer.page("questions", done, Map.of("faqs", faqs.list().stream().map(this::shown).toList()));
    }

    private Map<String, Object> shown(Faq faq) {
        return Map.of("id", faq.id(), "question", faq.question(), "author", faq.author(), "edited", faq.edited(),
                "clauses", places.hits(faq.clauses()).stream().map(QuestionsDesk::chosen).toList());
    }

    /** The clause where one was chosen, else the entry. */
    private static Map<String, Object> chosen(Hit hit) {
        return Choosing.offer(hit.below().isEmpty() ? hit : hit.below().getFirst());
    }

    @GET
    @Path("new")
    public Page begin(@PathParam("site") String site, @QueryParam("question") @DefaultValue("") String question) {
        officer.guard(Officer.PUBLISH);
        return form(0, question, List.of(), question, "");
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Page edit(@PathParam("site") String site, @PathParam("id") long id) {
        officer.guard(Officer.PUBLISH);
        var faq = faqs.get(id);
        return form(id, faq.question(), faq.clauses(), faq.question(), "");
    }

    /**
     * @param id   0 for a new one
     * @param step {@code find} offers clauses for the words in {@code find}, {@code save} keeps it
     */
    @POST
    public Response keep(@PathParam("site") String site, @FormParam("id") long id, @FormParam("question") @DefaultValue("") String question,
                         @FormParam("find") @DefaultValue("") String find, @FormParam("place") List<String> sent, @FormParam("step") @DefaultValue("find") String step) {
        officer.guard(Officer.PUBLISH);
        var chosen = sent.stream().flatMap(place -> Choosing.place(place).stream()).distinct().toList();
        if (!step.equals("save")) {
            return Response.ok(form(id, question, chosen, find.isBlank() ? question : find, "")).build();
        }
        try {
            if (id == 0) {
                faqs.add(question, chosen);
            } else {
                faqs.edit(id, question, chosen);
            }
            return officer.backTo("questions", "kept");
        } catch (UnfitFaq unfit) {
            return Response.status(422).entity(form(id, question, chosen, find.isBlank() ? question : find, unfit.getMessage())).build();
        }
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    public Response remove(@PathParam("site") String site, @PathParam("id") long id) {
        officer.guard(Officer.PUBLISH);
        faqs.remove(id);
        return officer.backTo("questions", "removed");
    }

    private Page form(long id, String question, List<Place> chosen, String find, String error) {
        var offers = new ArrayList<>(choosing.find(find));
        offers.removeIf(offer -> Choosing.place((String) offer.get("place")).filter(chosen::contains).isPresent());
        return officer.page("question", "", Map.of("id", id, "question", question, "find", find, "error", error,
                "chosen", places.hits(chosen).stream().map(QuestionsDesk::chosen).toList(), "offers", offers, "longest", Faqs.LONGEST_QUESTION));
    }
}
