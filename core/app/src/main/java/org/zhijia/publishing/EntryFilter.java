package org.zhijia.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.publishing.Standing.State;
import org.zhijia.site.SiteNode;

/**
 * Which entries of a site a list shows. What lies in the recycle bin is shown only where it is asked for.
 *
 * @param state      empty for all
 * @param sectionIds empty for all sections
 * @param type       a content type's key; empty for all
 * @param author     who began it; empty for everybody
 * @param text       that title, summary or body hold; empty for all
 */
public record EntryFilter(SiteNode site, Optional<State> state, List<Long> sectionIds, String type, OptionalLong author, String text) {

    public EntryFilter {
        sectionIds = List.copyOf(sectionIds);
        text = text.strip();
    }

    public static EntryFilter of(SiteNode site) {
        return new EntryFilter(site, Optional.empty(), List.of(), "", OptionalLong.empty(), "");
    }

    public EntryFilter in(Optional<State> state) {
        return new EntryFilter(site, state, sectionIds, type, author, text);
    }

    public EntryFilter in(Collection<Long> sectionIds) {
        return new EntryFilter(site, state, List.copyOf(sectionIds), type, author, text);
    }

    public EntryFilter ofType(String type) {
        return new EntryFilter(site, state, sectionIds, type, author, text);
    }

    public EntryFilter by(OptionalLong author) {
        return new EntryFilter(site, state, sectionIds, type, author, text);
    }

    public EntryFilter saying(String text) {
        return new EntryFilter(site, state, sectionIds, type, author, text);
    }

    EntryQuery query(Instant now) {
        var query = new EntryQuery(now).where("e.site_id = ?", site.id());
        state.ifPresent(query::in);
        if (state.filter(State.BINNED::equals).isEmpty()) {
            query.where("e.binned_at is null");
        }
        if (!sectionIds.isEmpty()) {
            query.whereIn("e.section_id", sectionIds);
        }
        if (!type.isEmpty()) {
            query.where("e.type = ?", type);
        }
        author.ifPresent(id -> query.where("e.author_id = ?", id));
        if (!text.isEmpty()) {
            var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
            query.where("(lower(r.title) like ? escape '!' or lower(r.summary) like ? escape '!' or lower(r.body) like ? escape '!')",
                    pattern, pattern, pattern);
        }
        return query;
    }
}
