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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Page;
import org.zhijia.plugins.search.log.Dictionary;
import org.zhijia.plugins.search.query.Question;
import org.zhijia.plugins.search.query.Search;
import org.zhijia.plugins.search.words.Synonyms;

/** Words that mean the same, with what an edit would do before it counts, and all editions before. */
@Path("desk/sites/{site}/search/dictionary")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class DictionaryDesk {

    /** What is said of faults; whoever mends these sees the next. */
    private static final int MOST_UNUSED = 20;

    @Inject
    private Officer officer;

    @Inject
    private Dictionary dictionary;

    @Inject
    private Search search;

    @Inject
    private CurrentSite site;

    /** @param add a word that is to get synonyms: a line for it is begun */
    @GET
    public Page show(@PathParam("site") String key, @QueryParam("add") @DefaultValue("") String add, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard(Officer.CONFIGURE);
        var lines = dictionary.current().lines();
        // A line that is only begun has no fault yet.
        return add.isBlank() ? page(lines, "", done, unused(lines)) : page(lines.stripTrailing() + "\n" + add.strip() + " = \n", add, done, Map.of());
    }

    /** @param step {@code try} shows what it would do to a word, {@code save} lets it count */
    @POST
    public Response write(@PathParam("site") String key, @FormParam("lines") @DefaultValue("") String lines, @FormParam("word") @DefaultValue("") String word,
                          @FormParam("step") @DefaultValue("try") String step) {
        officer.requireTopmost();
        if (lines.length() > Dictionary.LONGEST) {
            return Response.status(422).entity(page(lines, word, "", Map.of("tooLong", true))).build();
        }
        if (step.equals("save")) {
            dictionary.write(lines.replace("\r\n", "\n"), officer.name());
            return officer.backTo("dictionary", "written");
        }
        var shown = new HashMap<>(unused(lines));
        if (!word.isBlank()) {
            shown.putAll(effect(word, lines));
        }
        return Response.ok(page(lines, word, "", shown)).build();
    }

    @POST
    @Path("return")
    public Response goBack(@PathParam("site") String key, @FormParam("version") int version) {
        officer.requireTopmost();
        dictionary.goBackTo(version, officer.name());
        return officer.backTo("dictionary", "returned");
    }

    /** What the word becomes, and how many entries are found with it now and then. */
    private Map<String, Object> effect(String word, String lines) {
        var before = Synonyms.parse(dictionary.current().lines());
        var after = Synonyms.parse(lines);
        var question = Question.of(word, site.get().id());
        return Map.of("becomes", words(after, word), "became", words(before, word),
                "hitsBefore", search.find(question, before).total(), "hitsAfter", search.find(question, after).total());
    }

    private static Map<String, Object> unused(String lines) {
        var all = Synonyms.unused(lines);
        return Map.of("unused", all.stream().limit(MOST_UNUSED).map(each -> Map.of("line", each.line(), "words", each.words(),
                "fault", each.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'))).toList(), "unusedMore", Math.max(0, all.size() - MOST_UNUSED));
    }

    private static List<String> words(Synonyms synonyms, String word) {
        return synonyms.in(word).values().stream().flatMap(others -> others.stream().sorted()).distinct().toList();
    }

    private Page page(String lines, String word, String done, Map<String, Object> more) {
        var model = new HashMap<String, Object>(Map.of("lines", lines, "word", word, "editions", dictionary.editions(), "tried", more.containsKey("becomes"),
                "tooLong", false, "longest", Dictionary.LONGEST, "unused", List.of(), "unusedMore", 0, "longestWord", Synonyms.LONGEST_WORD,
                "mostGroups", Synonyms.MOST_GROUPS));
        model.putAll(more);
        return officer.page("dictionary", done, model);
    }
}
