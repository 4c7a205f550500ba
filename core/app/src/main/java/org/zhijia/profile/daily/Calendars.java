package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhijia.site.Held;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Which site's calendar a site shows. The portal has one; a site below shows what the site above does until it says otherwise. */
@ApplicationScoped
public class Calendars {

    private static final String CALENDAR = "daily.calendar";
    private static final String GAP = "daily.gap";
    private static final int USUAL_GAP = 30;
    public static final int LONGEST_GAP = 365;

    /** What a site has decided for itself and the sites below. */
    public enum Choice {
        OWN, ABOVE, NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Sites sites;

    /** The site whose calendar is shown there; empty where none is. */
    public Optional<SiteNode> shownOn(SiteNode site) {
        var held = held(site).getOrDefault(CALENDAR, Held.UNSET);
        return owner(held, site).filter(owner -> held.content().isEmpty() || held.content().equals(Choice.OWN.word()))
                .flatMap(owner -> owner == site.id() ? Optional.of(site) : sites.find(owner));
    }

    private static Optional<Long> owner(Held held, SiteNode site) {
        if (held.content().isEmpty()) {
            return site.ancestry().stream().findFirst();
        }
        return held.isInherited() ? held.above().map(Held.Origin::siteId) : Optional.of(site.id());
    }

    public Choice choice(SiteNode site) {
        return held(site).getOrDefault(CALENDAR, Held.UNSET).own().map(word -> Choice.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(site.isRoot() ? Choice.OWN : Choice.ABOVE);
    }

    /** @param choice {@link Choice#ABOVE} means nothing on a site without a site above */
    public void choose(SiteNode site, Choice choice) {
        if (choice == Choice.ABOVE) {
            settings.forget(site, CALENDAR);
        } else {
            settings.set(site, CALENDAR, choice.word(), false);
        }
    }

    /** Within how many days nobody comes twice, as long as there are people enough. */
    public int gap(SiteNode site) {
        var text = held(site).getOrDefault(GAP, Held.UNSET).content();
        return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 1, LONGEST_GAP) : USUAL_GAP;
    }

    /** @param days 1 to {@link #LONGEST_GAP} */
    public void keepApart(SiteNode site, int days) {
        settings.set(site, GAP, String.valueOf(days), false);
    }

    private Map<String, Held> held(SiteNode site) {
        return settings.held(site);
    }

    /** All sites with a calendar of their own. */
    List<SiteNode> owners() {
        return em.createQuery("select n from SiteNode n where n.closedAt is null and (n.id in (select s.siteId from Setting s where s.name = :name"
                        + " and s.content = :own) or n.parentId is null and n.id not in (select s.siteId from Setting s where s.name = :name))"
                        + " order by n.id", SiteNode.class)
                .setParameter("name", CALENDAR).setParameter("own", Choice.OWN.word()).getResultList();
    }
}
