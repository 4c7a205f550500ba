package org.zhijia.desk.profile;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.consent.People;
import org.zhijia.profile.consent.People.Person;
import org.zhijia.profile.consent.Standing;
import org.zhijia.site.SiteScope;

/** All people of a site, and which of them agree to be shown. */
@Path("desk/sites/{site}/consents")
public class ConsentsResource {

    private static final int PAGE = 50;

    /** A person in the list; days as they are read, empty where there is none. */
    public record Line(long id, String name, String school, String standing, String saidOn, String stated, boolean live) {

        static Line of(Person person) {
            return new Line(person.id(), person.name(), person.school(), person.standing().word(), person.saidOn().map(Object::toString).orElse(""),
                    person.stated().map(Object::toString).orElse(""), person.live());
        }
    }

    /** @param standing empty for all people */
    public record Tab(String standing, long count, boolean chosen) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    @GET
    public DeskView list(@QueryParam("standing") @DefaultValue("") String word, @QueryParam("q") @DefaultValue("") String typed,
                         @QueryParam("page") @DefaultValue("1") int asked) {
        signedIn.require(Permission.PUBLISH);
        var words = typed.strip();
        var standing = Arrays.stream(Standing.values()).filter(known -> known.word().equals(word)).findFirst();
        var counts = people.counts(scope.node(), words);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long total = standing.map(counts::get).orElse(all);
        int page = Math.max(1, asked);
        var tabs = Stream.concat(Stream.of(new Tab("", all, standing.isEmpty())), Stream.of(Standing.values())
                .map(known -> new Tab(known.word(), counts.get(known), standing.equals(Optional.of(known))))).toList();
        List<Line> lines = people.list(scope.node(), standing, words, (page - 1) * PAGE, PAGE).stream().map(Line::of).toList();
        var model = new HashMap<String, Object>();
        model.put("address", DeskPaths.of(scope.node(), "consents"));
        model.put("writing", DeskPaths.of(scope.node(), "writing"));
        model.put("tabs", tabs);
        model.put("standing", standing.map(Standing::word).orElse(""));
        model.put("words", words);
        model.put("lines", lines);
        model.put("page", page);
        model.put("pages", (total + PAGE - 1) / PAGE);
        return DeskView.page("profile/consents", messages.say("profile.consents.title"), model);
    }
}
