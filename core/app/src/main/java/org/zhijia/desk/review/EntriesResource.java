package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.zhijia.content.ContentTypes;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.EntryFilter;
import org.zhijia.publishing.Standing.State;
import org.zhijia.publishing.Standings;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;

/** The texts of a site: finding them, and doing the same to several. */
@Path("desk/sites/{site}/entries")
public class EntriesResource {

    private static final int PAGE = 25;
    /** As many as fit on the pages that an officer would tick through. */
    private static final int MOST_AT_ONCE = 200;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Sections sections;

    @Inject
    private ContentTypes types;

    @Inject
    private Standings standings;

    @Inject
    private Batch batch;

    @Inject
    private Rows rows;

    @Inject
    private Messages messages;

    /** Something to choose in a filter. */
    public record Choice(String value, String label, boolean chosen) { }

    /** A state with the number of texts in it. */
    public record Tab(String state, String label, long count, boolean chosen) { }

    /** What was asked for. */
    public record Asked(String state, long section, String type, long author, String words) {

        boolean isEverything() {
            return state.isEmpty() && section == 0 && type.isEmpty() && author == 0 && words.isEmpty();
        }
    }

    @GET
    @Transactional
    public DeskView list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("section") @DefaultValue("0") long section,
                         @QueryParam("type") @DefaultValue("") String type, @QueryParam("author") @DefaultValue("0") long author,
                         @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        signedIn.requireInSome(Permission.READ);
        var asked = new Asked(state, section, type, author, words.strip());
        var tree = sections.of(scope.node().id());
        var filter = filter(asked, tree);
        var counts = standings.counts(filter);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long total = filter.state().map(chosen -> counts.getOrDefault(chosen, 0L)).orElse(all);
        int at = Math.max(1, page);
        var model = new HashMap<String, Object>();
        model.put("rows", rows.of(standings.list(filter, (at - 1) * PAGE, PAGE)));
        model.put("tabs", tabs(asked, counts, all));
        model.put("sections", sectionChoices(tree, section, each -> true));
        model.put("types", types.all().stream().map(known -> new Choice(known.key(), known.title(), known.key().equals(type))).toList());
        model.put("authors", authors(author));
        model.put("asked", asked);
        model.put("everything", asked.isEverything());
        model.put("total", total);
        model.put("page", at);
        model.put("pages", (total + PAGE - 1) / PAGE);
        model.put("address", DeskPaths.of(scope.node(), "entries"));
        model.put("writing", DeskPaths.of(scope.node(), "writing"));
        model.put("writes", signedIn.mayInSome(Permission.WRITE));
        model.put("acts", signedIn.mayInSome(Permission.WRITE) || signedIn.mayInSome(Permission.PUBLISH));
        model.put("publishes", signedIn.mayInSome(Permission.PUBLISH));
        return DeskView.page("review/entries", messages.say("review.entries.title"), model);
    }

    /** What was ticked, one after the other: what is refused stays as it was and is named with the reason. */
    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public DeskView act(@FormParam("id") List<Long> ids, @FormParam("act") @DefaultValue("") String act,
                        @FormParam("section") @DefaultValue("0") long section, @FormParam("reason") @DefaultValue("") String reason) {
        signedIn.requireInSome(Permission.WRITE);
        var deed = Batch.Deed.of(act);
        var results = new ArrayList<Batch.Result>();
        ids.stream().distinct().limit(MOST_AT_ONCE).forEach(id -> results.add(batch.attempt(deed, id, section, reason.strip())));
        long done = results.stream().filter(Batch.Result::done).count();
        return DeskView.page("review/batch", messages.say("review.batch.title"), Map.of(
                "deed", messages.say("review.batch." + act), "results", results, "done", done, "failed", results.size() - done,
                "address", DeskPaths.of(scope.node(), "entries")));
    }

    private EntryFilter filter(Asked asked, SectionTree tree) {
        var state = Arrays.stream(State.values()).filter(known -> Rows.word(known).equals(asked.state())).findFirst();
        var family = tree.byId(asked.section()).map(tree::family).orElse(List.of());
        return EntryFilter.of(scope.node()).in(state).in(family).ofType(asked.type())
                .by(asked.author() == 0 ? OptionalLong.empty() : OptionalLong.of(asked.author())).saying(asked.words());
    }

    private List<Tab> tabs(Asked asked, Map<State, Long> counts, long all) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("", messages.say("review.entries.all"), all, asked.state().isEmpty()));
        for (State state : List.of(State.DRAFT, State.WAITING, State.RETURNED, State.APPROVED, State.SCHEDULED, State.LIVE, State.PENDING,
                State.EXPIRED, State.WITHDRAWN)) {
            var word = Rows.word(state);
            if (counts.containsKey(state) || asked.state().equals(word)) {
                tabs.add(new Tab(word, messages.say("review.tab." + word), counts.getOrDefault(state, 0L), asked.state().equals(word)));
            }
        }
        return tabs;
    }

    /** Sections below others are set in by a space. */
    static List<Choice> sectionChoices(SectionTree tree, long chosen, Predicate<Section> which) {
        return tree.top().stream().flatMap(section -> tree.family(section).stream()).flatMap(id -> tree.byId(id).stream()).filter(which)
                .map(section -> choice(tree, section, chosen)).toList();
    }

    private static Choice choice(SectionTree tree, Section section, long chosen) {
        return new Choice(String.valueOf(section.id()), "　".repeat(tree.pathTo(section).size() - 1) + section.title(), section.id() == chosen);
    }

    private List<Choice> authors(long chosen) {
        return accounts.names(standings.authors(scope.node())).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(author -> new Choice(String.valueOf(author.getKey()), author.getValue(), author.getKey() == chosen)).toList();
    }
}
