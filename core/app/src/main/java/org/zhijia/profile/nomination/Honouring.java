package org.zhijia.profile.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.profile.honours.Profiles;
import org.zhijia.profile.honours.Profiles.Known;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** What comes of a notice: drafts, for somebody to look through and publish. */
@ApplicationScoped
class Honouring {

    /** What Markdown would read as more than a letter. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~^:]");

    @Inject
    private Profiles profiles;

    @Inject
    private Entries entries;

    @Inject
    private Sections sections;

    @Inject
    private Sites sites;

    /** Ties nominations to the profiles of the same people, so that whoever takes back the consent there is forgotten here. */
    void recognize(List<Nomination> nominations) {
        if (!nominations.isEmpty()) {
            var people = new People(nominations);
            nominations.forEach(nomination -> people.of(nomination).ifPresent(known -> nomination.lead(known.entryId())));
        }
    }

    void draft(Notice notice, List<NoticePerson> confirmed, long by) {
        var nominations = confirmed.stream().map(NoticePerson::nomination).toList();
        var people = new People(nominations);
        nominations.forEach(nomination -> nomination.lead(honour(nomination, people, notice.call(), OptionalLong.of(by))));
        place(notice).ifPresent(section -> notice.lead(entries.create(section, "news", news(notice, nominations), OptionalLong.of(by)).entryId()));
    }

    private long honour(Nomination nomination, People people, Call call, OptionalLong by) {
        var known = people.of(nomination);
        if (known.isPresent()) {
            profiles.add(known.get(), call.honour(), by);
            return known.get().entryId();
        }
        var place = profiles.place(people.site(nomination)).or(() -> profiles.place(sites.require(call.siteId()))).orElseThrow(UnfitNotice::noPlace);
        return profiles.begin(place, nomination.name(), nomination.school(), nomination.subject(), Optional.of(nomination.consent()), call.honour(), by).id();
    }

    private Optional<Section> place(Notice notice) {
        return sections.of(notice.siteId()).homeOf("news");
    }

    private static Draft news(Notice notice, List<Nomination> nominations) {
        var honour = notice.call().honour();
        var granted = honour.grantedBy().isEmpty() ? "" : "，由" + plain(honour.grantedBy()) + "授予";
        var list = nominations.stream().map(each -> "- " + plain(each.name()) + "（" + plain(each.school()) + "）").collect(Collectors.joining("\n"));
        return Draft.of(notice.call().name() + "名单", "经各单位推荐、公示，下列" + nominations.size() + "位同志获“" + plain(notice.call().name()) + "”称号" + granted
                + "：\n\n" + list);
    }

    private static String plain(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }

    /** The profiles of those who were nominated. Only sites between the one that nominates and the one that called know whom it means. */
    private final class People {

        private final Map<Long, SiteNode> nodes;
        private final List<Known> known;

        People(List<Nomination> nominations) {
            nodes = sites.find(nominations.stream().map(Nomination::siteId).collect(Collectors.toSet()));
            var root = sites.root().orElseThrow();
            known = profiles.named(root, nominations.stream().map(Nomination::name).toList());
        }

        SiteNode site(Nomination nomination) {
            return nodes.get(nomination.siteId());
        }

        /** The nearest to the site that nominates. */
        Optional<Known> of(Nomination nomination) {
            var path = site(nomination).ancestry();
            return known.stream().filter(each -> path.contains(each.siteId()) && each.is(nomination.name(), nomination.school()))
                    .max(Comparator.comparingInt(each -> path.indexOf(each.siteId())));
        }
    }
}
