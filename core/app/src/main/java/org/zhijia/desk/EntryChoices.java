package org.zhijia.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.content.Candidates;
import org.zhijia.content.Candidates.Candidate;
import org.zhijia.content.ContentTypes;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.ContentType;

/** Says in words which entries can be chosen in a form, and which were. Two queries, however many there are. */
@ApplicationScoped
class EntryChoices {

    /** Nobody reads on: whoever does not find it here types another word. */
    static final int OFFERED = 20;

    /** No form holds more. */
    private static final int MOST = 200;

    @Inject
    private Candidates candidates;

    @Inject
    private ContentTypes types;

    @Inject
    private Sites sites;

    @Inject
    private SiteScope scope;

    @Inject
    private Messages messages;

    /**
     * An entry as a person chooses it.
     *
     * @param about its kind, the day of its publication and its site
     */
    public record EntryChoice(long id, String title, String about) { }

    /** One more than {@link #OFFERED} when there are still others. */
    List<EntryChoice> offered(String type, boolean below, String words) {
        return choices(candidates.offered(type, below, words, OFFERED + 1));
    }

    /** In the same order; of what is gone it is said that it is. */
    List<EntryChoice> chosen(String ids, boolean below) {
        var wanted = Arrays.stream(ids.split("[,，\\s]+")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).distinct().limit(MOST).toList();
        var found = choices(candidates.find(wanted, below).values()).stream().collect(Collectors.toMap(EntryChoice::id, choice -> choice));
        return wanted.stream().map(id -> Optional.ofNullable(found.get(id)).orElseGet(() -> new EntryChoice(id, messages.say("desk.choosing.gone"), ""))).toList();
    }

    private List<EntryChoice> choices(Collection<Candidate> some) {
        var places = sites.find(some.stream().map(Candidate::siteId).collect(Collectors.toSet()));
        return some.stream().map(candidate -> new EntryChoice(candidate.id(), candidate.title(), about(candidate, places))).toList();
    }

    private String about(Candidate candidate, Map<Long, SiteNode> places) {
        var day = candidate.published().map(moment -> DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atZone(scope.get().zone())))
                .orElseGet(() -> messages.say("desk.choosing.hidden"));
        return messages.say("desk.choosing.about", types.find(candidate.type()).map(ContentType::title).orElse(candidate.type()), day,
                places.get(candidate.siteId()).name());
    }
}
