package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.zhijia.founding.Plan;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.profile.daily.LivePeople;
import org.zhijia.profile.daily.TeacherDays;
import org.zhijia.profile.honours.Honour;
import org.zhijia.profile.nomination.Call;
import org.zhijia.profile.nomination.Calls;
import org.zhijia.profile.nomination.Nomination;
import org.zhijia.profile.nomination.Nominations;
import org.zhijia.profile.nomination.Notice;
import org.zhijia.profile.nomination.Notices;
import org.zhijia.profile.nomination.Objection;
import org.zhijia.profile.nomination.Period;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;

/** What {@code honours.yaml} says: nominations on their way to an honour, and teachers planned for days to come. */
@ApplicationScoped
class DemoHonours {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private Visits visits;

    @Inject
    private SiteScope scope;

    @Inject
    private Accounts accounts;

    @Inject
    private Calls calls;

    @Inject
    private Nominations nominations;

    @Inject
    private Notices notices;

    @Inject
    private TeacherDays days;

    @Inject
    private LivePeople people;

    /** Once the people are public. */
    void fill(Path folder) throws IOException {
        var plan = Plan.read(folder.resolve("honours.yaml"));
        plan.plans("calls").forEach(call -> visits.visit(sites.require(call.text("site")), () -> call(call)));
        plan.plans("days").forEach(this::plan);
    }

    private void call(Plan plan) {
        var call = calls.open(scope.node(), terms(plan, today()), person(plan).id());
        em.flush();
        plan.plans("nominations").forEach(each -> nominate(call, each));
        calls.change(call, terms(plan, day(plan, "closes")));
        if (!plan.plan("notice").texts().isEmpty()) {
            hang(call, plan.plan("notice"), person(plan));
        }
    }

    /** @param closes as long as people are nominated, no day that is over */
    private Call.Terms terms(Plan plan, LocalDate closes) {
        var honour = new Honour(plan.text("title"), plan.text("level"), OptionalInt.of(today().getYear()), plan.text("granted_by"));
        var quota = plan.text("quota").isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(plan.text("quota")));
        return new Call.Terms(honour, plan.text("description"), today().minusDays(60), closes, quota);
    }

    private void nominate(Call call, Plan plan) {
        nominations.nominate(call, sites.require(plan.text("site")), new Nomination.Statement(plan.text("name"), plan.text("school"), plan.text("subject"),
                plan.text("deeds"), List.of(), day(plan, "agreed")), person(plan).id());
    }

    /** A notice hangs from today on; what was said and answered meanwhile lies in the past only when its days are set back. */
    private void hang(Call call, Plan plan, Account by) {
        var wording = new Notice.Wording(plan.text("title"), plan.text("introduction"), plan.text("contact"));
        var all = nominations.of(call).stream().map(Nomination::id).collect(Collectors.toSet());
        var notice = notices.open(call, wording, new Period(today(), today()), all, by.id());
        plan.plans("objections").forEach(each -> object(notice, each));
        em.flush();
        em.createNativeQuery("update notice set begins = ?, ends = ? where id = ?")
                .setParameter(1, day(plan, "began")).setParameter(2, day(plan, "ends")).setParameter(3, notice.id()).executeUpdate();
        if (plan.flag("published")) {
            notices.publish(scope.node(), notice.id(), by.id());
        }
    }

    private void object(Notice notice, Plan plan) {
        var against = notice.people().stream().filter(each -> each.nomination().name().equals(plan.text("against"))).findFirst().orElseThrow();
        var objection = notices.object(scope.node(), notice.id(), against.id(),
                new Objection.Letter(plan.text("name"), plan.text("contact"), plan.text("content")));
        em.flush();
        if (!plan.text("reason").isEmpty()) {
            notices.answer(scope.node(), notice.id(), objection.id(), plan.flag("upheld"), plan.text("reason"), plan.text("remark"), person(plan).id());
        }
    }

    private void plan(Plan plan) {
        SiteNode site = sites.require(plan.text("site"));
        long entry = people.search(site, plan.text("name"), 1).getFirst().entry();
        days.plan(site, days.today(site).plusDays(Integer.parseInt(plan.text("in"))), entry, person(plan));
    }

    private LocalDate today() {
        return days.today(scope.node());
    }

    private LocalDate day(Plan plan, String key) {
        return today().plusDays(Integer.parseInt(plan.text(key)));
    }

    private Account person(Plan plan) {
        return accounts.byLogin(plan.text("by")).orElseThrow(() -> new IllegalArgumentException("No account " + plan.text("by")));
    }
}
