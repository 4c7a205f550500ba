package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhijia.checks.Word;
import org.zhijia.checks.Word.Kind;
import org.zhijia.checks.Words;
import org.zhijia.checks.Words.Listed;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.web.Refusal;

/** 敏感词 and 易错词 of a site: its own, what it inherits, what it does without. */
@Path("desk/sites/{site}/words")
@Transactional
public class WordsResource {

    private static final int PAGE = 100;

    /** A list, and how many of its words are looked out for. */
    public record Tab(String kind, long active) { }

    /** @param action what may be done with the word here: removal, exception, restoration; empty for nothing */
    public record Line(Word word, String source, boolean excepted, String action) { }

    /**
     * What was typed and not taken.
     *
     * @param error   about a word
     * @param trouble about a list
     */
    public record Typed(String wording, String replacement, String within, boolean blocks, boolean locked, String error, String text, String trouble) {

        static final Typed NOTHING = new Typed("", "", "", false, false, "", "", "");
    }

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Words words;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView list(@QueryParam("kind") @DefaultValue("") String kind, @QueryParam("q") @DefaultValue("") String searched,
                         @QueryParam("page") @DefaultValue("1") int page) {
        signedIn.requireInSome(Permission.WRITE);
        return shown(kind(kind), searched.strip(), Math.max(1, page), Typed.NOTHING);
    }

    @POST
    public Response put(@FormParam("kind") String kind, @FormParam("wording") @DefaultValue("") String wording,
                        @FormParam("replacement") @DefaultValue("") String replacement, @FormParam("within") @DefaultValue("") String within,
                        @FormParam("blocks") boolean blocks, @FormParam("locked") boolean locked) {
        signedIn.require(Permission.CONFIGURE);
        try {
            var right = Arrays.stream(within.strip().split("[\\s\\u3000,，、]+")).filter(word -> !word.isEmpty()).toList();
            words.put(here(), new Word(kind(kind), wording, replacement, right, blocks, locked));
        } catch (Word.Unfit | Words.Locked e) {
            return refused(kind, new Typed(wording, replacement, within, blocks, locked, e.getMessage(), "", ""), e);
        }
        said.now("media.words.saved", wording);
        return back(kind);
    }

    @POST
    @Path("removal")
    public Response remove(@FormParam("kind") String kind, @FormParam("wording") @DefaultValue("") String wording) {
        signedIn.require(Permission.CONFIGURE);
        words.remove(here(), wording);
        said.now("media.words.removed", wording);
        return back(kind);
    }

    /** The site does without a word from above. */
    @POST
    @Path("exception")
    public Response except(@FormParam("kind") String kind, @FormParam("wording") @DefaultValue("") String wording) {
        signedIn.require(Permission.CONFIGURE);
        words.except(here(), wording);
        said.now("media.words.excepted", wording);
        return back(kind);
    }

    @POST
    @Path("restoration")
    public Response restore(@FormParam("kind") String kind, @FormParam("wording") @DefaultValue("") String wording) {
        signedIn.require(Permission.CONFIGURE);
        words.restore(here(), wording);
        said.now("media.words.restored", wording);
        return back(kind);
    }

    /** The site's own words, to be kept or passed on. */
    @GET
    @Path("list.txt")
    @Produces("text/plain; charset=utf-8")
    public Response write(@QueryParam("kind") @DefaultValue("") String kind) {
        signedIn.requireInSome(Permission.WRITE);
        return Response.ok(words.write(here(), kind(kind)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"words-" + here().key() + "-" + kind(kind).word() + ".txt\"").build();
    }

    @POST
    @Path("list")
    public Response read(@FormParam("kind") String kind, @FormParam("text") @DefaultValue("") String text) {
        signedIn.require(Permission.CONFIGURE);
        try {
            said.now("media.words.imported", words.read(here(), kind(kind), text));
        } catch (Word.Unfit | Words.Locked e) {
            return refused(kind, new Typed("", "", "", false, false, "", text, e.getMessage()), e);
        }
        return back(kind);
    }

    private Response refused(String kind, Typed typed, Refusal why) {
        return shown(kind(kind), "", 1, typed).status(why.status());
    }

    private DeskView shown(Kind kind, String searched, int page, Typed typed) {
        var all = words.list(here());
        var listed = all.stream().filter(each -> each.word().kind() == kind).toList();
        var found = listed.stream().filter(each -> contains(each.word(), searched)).toList();
        var model = new HashMap<String, Object>(Map.of("address", address(), "kind", kind.word(), "kinds", tabs(all), "words", searched,
                "mayChange", signedIn.may(Permission.CONFIGURE), "form", typed, "page", page, "pages", (found.size() + PAGE - 1) / PAGE));
        model.put("lines", lines(found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList()));
        model.put("total", listed.size());
        model.put("own", count(listed, each -> each.siteId() == here().id()));
        model.put("inherited", count(listed, each -> each.siteId() != here().id()));
        model.put("excepted", count(listed, Listed::excepted));
        return DeskView.page("media/words", messages.say("media.words.title"), model);
    }

    private static boolean contains(Word word, String searched) {
        return word.wording().contains(searched) || word.replacement().contains(searched);
    }

    private static long count(List<Listed> listed, Predicate<Listed> which) {
        return listed.stream().filter(which).count();
    }

    private static List<Tab> tabs(List<Listed> all) {
        return List.of(Kind.MISTAKEN, Kind.SENSITIVE).stream()
                .map(kind -> new Tab(kind.word(), count(all, each -> each.word().kind() == kind && !each.excepted()))).toList();
    }

    private List<Line> lines(List<Listed> listed) {
        var names = sites.find(listed.stream().map(Listed::siteId).collect(Collectors.toSet()));
        return listed.stream().map(each -> new Line(each.word(), source(each, names), each.excepted(), action(each))).toList();
    }

    private String source(Listed listed, Map<Long, SiteNode> names) {
        if (listed.siteId() == Words.BUNDLED) {
            return messages.say("media.words.source.bundled");
        }
        return listed.siteId() == here().id() ? messages.say("media.words.source.own") : names.get(listed.siteId()).name();
    }

    private String action(Listed listed) {
        if (listed.siteId() == here().id()) {
            return "removal";
        }
        if (!listed.isYielding(here())) {
            return "";
        }
        return listed.excepted() ? "restoration" : "exception";
    }

    private static Kind kind(String word) {
        return "sensitive".equals(word) ? Kind.SENSITIVE : Kind.MISTAKEN;
    }

    private SiteNode here() {
        return scope.node();
    }

    private String address() {
        return DeskPaths.of(here(), "words");
    }

    private Response back(String kind) {
        return Response.seeOther(URI.create(address() + "?kind=" + kind(kind).word())).build();
    }
}
