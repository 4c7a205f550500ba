package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhijia.content.Entry;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.PublishCheck;

/** 重复标题: another text of the site is called the same, now or as visitors see it. */
@ApplicationScoped
class TitleCheck implements PublishCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope scope;

    @Override
    public List<Finding> check(Candidate candidate) {
        return em.createQuery("select e from Entry e, Revision r where r.entryId = e.id and e.siteId = :site and e.binnedAt is null and r.title = :title and e.id <> :self"
                        + " and (r.id = e.liveRevisionId or r.number = (select max(x.number) from Revision x where x.entryId = e.id))"
                        + " order by e.id desc", Entry.class)
                .setParameter("site", scope.node().id()).setParameter("title", candidate.title()).setParameter("self", candidate.entryId().orElse(0))
                .setMaxResults(1)
                .getResultStream().map(this::finding).toList();
    }

    private Finding finding(Entry other) {
        var when = other.publishedAt().map(moment -> DAY.format(moment.atZone(scope.get().zone())) + "发布").orElse("还没有发布");
        return Finding.warning("title", "本站已有同题的内容（" + when + "）。如果不是同一篇，请把标题写得具体些。");
    }
}
