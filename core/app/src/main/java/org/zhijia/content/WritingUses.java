package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhijia.media.MediaUses;
import org.zhijia.site.SiteNode;

/** Files in what people are writing and have not saved: nobody takes them away under their hands. */
@ApplicationScoped
class WritingUses implements MediaUses {

    private static final Pattern REFERENCE = Pattern.compile("media:(\\d{1,18})");
    /** An input that chooses files holds nothing but their ids. */
    private static final Pattern IDS = Pattern.compile("\\d{1,18}(\\s*,\\s*\\d{1,18})*");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public List<Use> of(SiteNode site, Collection<Long> ids) {
        var wanted = Set.copyOf(ids);
        return em.createQuery("select c from WorkingCopy c where c.siteId = :site and c.unsaved = true", WorkingCopy.class)
                .setParameter("site", site.id()).getResultStream()
                .flatMap(copy -> uses(copy, wanted)).toList();
    }

    @Override
    public boolean isPublic(SiteNode site, Collection<Long> ids) {
        return false;
    }

    private static Stream<Use> uses(WorkingCopy copy, Set<Long> wanted) {
        var manuscript = copy.manuscript();
        return manuscript.inputs().values().stream().flatMap(List::stream).flatMap(WritingUses::ids).filter(wanted::contains).distinct()
                .map(id -> new Use(id, Place.WRITING, copy.siteId(), manuscript.title().isBlank() ? "（无标题）" : manuscript.title()));
    }

    private static Stream<Long> ids(String text) {
        if (IDS.matcher(text.strip()).matches()) {
            return Arrays.stream(text.strip().split("\\s*,\\s*")).map(Long::valueOf);
        }
        return REFERENCE.matcher(text).results().map(found -> Long.valueOf(found.group(1)));
    }
}
