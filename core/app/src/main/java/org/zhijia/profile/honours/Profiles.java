package org.zhijia.profile.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.spi.Values;

/** Profiles that honours are added to. All that is written here is a draft: visitors see nothing of it until somebody publishes it. */
@ApplicationScoped
public class Profiles {

    private static final String TYPE = "profile";
    /** So many names are looked for at once. */
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Sections sections;

    /** A profile as its newest revision has it, on whatever site it is. */
    public record Known(long entryId, long siteId, String name, String school) {

        /** Whether it is the person of that name and school, in whatever way the two are written. */
        public boolean is(String otherName, String otherSchool) {
            return Spelling.name(name).equals(Spelling.name(otherName)) && Spelling.sameSchool(school, otherSchool);
        }
    }

    /** The profiles of people with one of these names, of a site and the sites below it, in the order in which they were begun. */
    public List<Known> named(SiteNode site, Collection<String> names) {
        var spelt = names.stream().map(Spelling::name).filter(name -> !name.isEmpty()).distinct().toList();
        var found = new ArrayList<Known>();
        for (int from = 0; from < spelt.size(); from += BATCH) {
            found.addAll(ask(site, spelt.subList(from, Math.min(spelt.size(), from + BATCH))));
        }
        return found;
    }

    private List<Known> ask(SiteNode site, List<String> names) {
        var query = em.createNativeQuery("select e.id, e.site_id, r.title, f.school from entry e join site s on s.id = e.site_id"
                + " join revision r on r.entry_id = e.id left join profile_fields f on f.revision_id = r.id"
                + " where e.type = '" + TYPE + "' and e.binned_at is null and s.closed_at is null and s.lineage like ?"
                + " and r.number = (select max(n.number) from revision n where n.entry_id = e.id)"
                + " and replace(replace(r.title, ' ', ''), '\u3000', '') in (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ") order by e.id");
        query.setParameter(1, site.lineage() + "%");
        for (int at = 0; at < names.size(); at++) {
            query.setParameter(at + 2, names.get(at));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new Known(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], row[3] == null ? "" : (String) row[3]))
                .toList();
    }

    /**
     * Stores another revision of a profile with the honour at the end of the others.
     *
     * @return false when the profile told of it already, and nothing was stored
     */
    public boolean add(Known profile, Honour honour, OptionalLong by) {
        var entry = entries.require(profile.siteId(), profile.entryId());
        var latest = entries.latestRevision(entry);
        var fields = entries.fields(types.require(TYPE), List.of(latest.id())).getOrDefault(latest.id(), Values.NONE);
        if (fields.rows("honours").stream().anyMatch(honour::isToldBy)) {
            return false;
        }
        var rows = new ArrayList<>(fields.rows("honours"));
        rows.add(honour.row());
        entries.revise(entry, latest.number(), Draft.of(latest, fields.with("honours", List.copyOf(rows))), by);
        return true;
    }

    /** Where new profiles of a site go; empty when it has no section for people. */
    public Optional<Section> place(SiteNode site) {
        var tree = sections.of(site.id());
        return tree.homeOf(TYPE).or(() -> tree.all().stream().filter(section -> section.takes(TYPE)).findFirst());
    }

    /**
     * Begins the profile of somebody of whom only the honour is known, without a story.
     *
     * @param consent when the person agreed to be shown; empty where nobody has asked yet
     */
    public Entry begin(Section place, String name, String school, String subject, Optional<LocalDate> consent, Honour honour, OptionalLong by) {
        var fields = new Values.Builder().with("school", school).with("subject", subject).with("consent", consent.orElse(null))
                .with("honours", List.of(honour.row())).build();
        var revision = entries.create(place, TYPE, Draft.of(Spelling.name(name), "").with(fields), by);
        return entries.require(place.siteId(), revision.entryId());
    }
}
