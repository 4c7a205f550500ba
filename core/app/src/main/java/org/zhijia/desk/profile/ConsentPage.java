package org.zhijia.desk.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.api.Links;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;
import org.zhijia.profile.consent.Answer;
import org.zhijia.profile.consent.Consent;
import org.zhijia.profile.consent.Consents;
import org.zhijia.profile.consent.Manner;
import org.zhijia.profile.consent.People;
import org.zhijia.profile.consent.People.Mention;
import org.zhijia.profile.consent.Standing;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;
import org.zhijia.spi.Field.Choice;
import org.zhijia.spi.Values;

/** The page of one person's consent: what was recorded, and the forms that record that it is given or withdrawn. */
@ApplicationScoped
class ConsentPage {

    static final String SAID_ON = "said_on";
    static final String MANNER = "manner";
    static final String NOTE = "note";

    /**
     * A record in the history.
     *
     * @param paper where what was signed can be read; empty where there is nothing, or it lies with another site
     * @param site  that recorded it, where it is another one
     */
    public record Line(boolean given, String saidOn, String manner, String note, String paper, String file, String by, String site, Instant at) { }

    /** A text that says the name. */
    public record Place(String title, String site, String address) { }

    /**
     * What was typed and not taken.
     *
     * @param giving      the form that records consent
     * @param withdrawing the form that records its withdrawal
     * @param paper       what is wrong with the file; may be empty
     */
    record Typed(Form giving, Form withdrawing, String paper) { }

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Entries entries;

    @Inject
    private Consents consents;

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private Links links;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    DeskView of(Entry entry) {
        return of(entry, new Typed(blank(), blank(), ""));
    }

    DeskView of(Entry entry, Typed typed) {
        var name = entries.latestRevision(entry).title();
        var standing = consents.of(entry);
        var model = new HashMap<String, Object>();
        model.put("address", address(entry));
        model.put("list", DeskPaths.of(scope.node(), "consents"));
        model.put("entry", DeskPaths.of(scope.node(), "entries/" + entry.id()));
        model.put("name", name);
        model.put("standing", standing.word());
        model.put("live", entry.isLive());
        model.put("history", history(entry));
        model.put("copies", copies(entry));
        model.put("mentions", standing == Standing.WITHDRAWN ? mentions(name) : List.of());
        model.put("giving", typed.giving());
        model.put("withdrawing", typed.withdrawing());
        model.put("paper", typed.paper());
        return DeskView.page("profile/consent", messages.say("profile.consent.title", name), model);
    }

    String address(Entry entry) {
        return DeskPaths.of(scope.node(), "consents/" + entry.id());
    }

    /** The inputs of both forms. */
    List<Field> fields() {
        var manners = Stream.of(Manner.WRITTEN, Manner.SPOKEN, Manner.ONLINE).map(manner -> new Choice(manner.word(), messages.say("profile.consent.manner." + manner.word()))).toList();
        return List.of(Field.date(SAID_ON, messages.say("profile.consent.saidOn")).mandatory(),
                Field.choice(MANNER, messages.say("profile.consent.manner"), manners).mandatory(),
                Field.lines(NOTE, messages.say("profile.consent.note")).max(Answer.LONGEST_NOTE).help(messages.say("profile.consent.note.help")));
    }

    Form blank() {
        return Form.of(fields(), Values.NONE.with(SAID_ON, LocalDate.now(clock.withZone(scope.get().zone()))).with(MANNER, Manner.WRITTEN.word()));
    }

    private List<Line> history(Entry entry) {
        var history = consents.history(entry);
        var names = accounts.names(history.stream().flatMap(consent -> consent.accountId().stream().boxed()).collect(Collectors.toSet()));
        var others = sites.find(history.stream().map(Consent::siteId).collect(Collectors.toSet()));
        return history.stream().map(consent -> line(entry, consent, names, others)).toList();
    }

    private Line line(Entry entry, Consent consent, Map<Long, String> names, Map<Long, SiteNode> others) {
        var answer = consent.answer();
        boolean own = consent.siteId() == scope.node().id();
        var paper = answer.paper().filter(kept -> own);
        return new Line(consent.given(), answer.saidOn().toString(), messages.say("profile.consent.manner." + answer.manner().word()), own ? answer.note() : "",
                paper.map(kept -> address(entry) + "/papers/" + consent.number()).orElse(""), paper.map(kept -> kept.name()).orElse(""),
                by(consent.accountId(), names), own ? "" : others.get(consent.siteId()).name(), consent.at());
    }

    private String by(OptionalLong account, Map<Long, String> names) {
        return account.isPresent() ? names.getOrDefault(account.getAsLong(), "") : messages.say("profile.consent.program");
    }

    /** The other sites that show the person, or did. */
    private List<String> copies(Entry entry) {
        return sites.find(consents.shownBy(entry).stream().map(Entry::siteId).filter(id -> id != entry.siteId()).collect(Collectors.toSet())).values().stream()
                .map(SiteNode::name).sorted().toList();
    }

    private List<Place> mentions(String name) {
        var found = people.mentions(scope.node(), name);
        var reached = links.sites(found.stream().map(Mention::siteId).collect(Collectors.toSet()));
        return found.stream().filter(mention -> reached.containsKey(mention.siteId())).map(mention -> {
            var site = reached.get(mention.siteId());
            return new Place(mention.title(), site.name(), "/desk/sites/" + site.key() + "/entries/" + mention.entryId());
        }).toList();
    }
}
