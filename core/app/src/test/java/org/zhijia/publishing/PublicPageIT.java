package org.zhijia.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.EntryInUse;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.LiveEntry;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Role;
import org.zhijia.publishing.Standing.State;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;
import org.zhijia.web.Refusal;

/** What visitors see while officers write, review, publish, schedule, withdraw and delete: on both databases. */
@ExtendWith(ArquillianExtension.class)
class PublicPageIT {

    private static final int ACTIONS = 60;

    @Inject
    TestSites sites;

    @Inject
    Accounts accounts;

    @Inject
    Entries entries;

    @Inject
    LiveEntries live;

    @Inject
    Publications publications;

    @Inject
    Reviews reviews;

    @Inject
    ReviewPlans plans;

    @Inject
    Standings standings;

    @Inject
    Todos todos;

    @Inject
    Bin bin;

    @Inject
    DuePublications due;

    @Inject
    History history;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Test
    void alwaysShowsTheLastRevisionThatWasApprovedAndPublished() {
        var site = sites.school();
        var people = IntStream.range(0, 4).mapToObj(i -> account(site)).toList();
        int reviewed = 0;
        for (long seed = 0; seed < 20; seed++) {
            reviewed += new Officers(site, people, seed).work();
        }
        assertTrue(reviewed > 20, "Only " + reviewed + " publications after a review: the test tries too little");
    }

    /**
     * People who try everything at random, allowed or not, and keep a ledger of their own: which steps were taken for
     * which revision. It knows nothing of how the product keeps its reviews.
     */
    private final class Officers {

        private final TestSite site;
        private final List<Account> people;
        private final long seed;
        private final Random random;
        private final List<Long> revisions = new ArrayList<>();
        private final Map<Long, Set<Integer>> taken = new TreeMap<>();
        private final Map<Long, Integer> asked = new HashMap<>();
        private final long id;
        private int steps;
        private int reviewed;
        private Optional<String> expected = Optional.empty();

        Officers(TestSite site, List<Account> people, long seed) {
            this.site = site;
            this.people = people;
            this.seed = seed;
            this.random = new Random(seed);
            this.id = sites.within(site, () -> {
                var first = entries.create(site.section(), "news", Draft.of("稿 " + seed + "-0", "正文"), author());
                revisions.add(first.id());
                return first.entryId();
            });
            set(random.nextInt(4));
        }

        /** @return how often a revision went live that had to pass steps */
        int work() {
            for (int action = 0; action < ACTIONS; action++) {
                var name = act();
                var where = "seed " + seed + ", action " + action + ": " + name;
                assertEquals(expected, sites.within(site, () -> live.find(site.node(), id)).map(LiveEntry::title), where);
                assertEquals(expected.isPresent(), standing().visible(), where);
            }
            return reviewed;
        }

        private String act() {
            int choice = random.nextInt(16);
            try {
                return switch (choice) {
                    case 0, 1 -> edit();
                    case 2, 3 -> submit();
                    case 4, 5, 6, 7 -> approve();
                    case 8 -> giveBack();
                    case 9 -> publish();
                    case 10 -> publish();
                    case 11 -> schedule();
                    case 12 -> fallDue();
                    case 13 -> random.nextBoolean() ? withdraw() : expire();
                    case 14 -> random.nextBoolean() ? throwAway() : recall();
                    default -> random.nextBoolean() ? set(random.nextInt(4)) : restart();
                };
            } catch (Refusal refused) {
                return "refused " + choice + ": " + refused.getMessage();
            }
        }

        private String edit() {
            var title = "稿 " + seed + "-" + revisions.size();
            var revision = sites.within(site, () -> entries.revise(entry(), Draft.of(title, "正文"), author()));
            revisions.add(revision.id());
            return "edit";
        }

        private String submit() {
            long revision = anyRevision();
            sites.within(site, () -> reviews.submit(entry(), entries.revision(revision), anybody(), ""));
            asked.put(revision, steps);
            taken.put(revision, new HashSet<>());
            return "submit " + revision;
        }

        private String approve() {
            var seen = inFrontOfSomebody();
            sites.within(site, () -> reviews.approve(entry(), seen, OptionalLong.empty(), anybody(), ""));
            taken.get(seen.revisionId()).add(seen.place());
            return "approve " + seen;
        }

        private String giveBack() {
            var seen = inFrontOfSomebody();
            sites.within(site, () -> reviews.giveBack(entry(), seen, OptionalLong.empty(), anybody(), "请改", List.of(new ReviewComment("正文", "太短"))));
            taken.get(seen.revisionId()).clear();
            return "give back " + seen;
        }

        private String recall() {
            var review = review();
            sites.within(site, () -> {
                reviews.recall(entry(), anybody());
                return null;
            });
            taken.get(review.orElseThrow().revisionId()).clear();
            return "recall";
        }

        private String restart() {
            var review = review();
            sites.within(site, () -> {
                reviews.restart(entry(), anybody());
                return null;
            });
            taken.get(review.orElseThrow().revisionId()).clear();
            asked.put(review.orElseThrow().revisionId(), steps);
            return "restart";
        }

        private String publish() {
            long revision = mostlyApproved();
            boolean allowed = isAllowed(revision);
            try {
                sites.within(site, () -> publications.publish(entry(), entries.revision(revision), Optional.of(anybody()), ""));
            } catch (NotApproved refused) {
                assertTrue(!allowed, "seed " + seed + ": what has passed every step is published");
                throw refused;
            }
            assertTrue(allowed, "seed " + seed + ": nothing goes live that has not passed every step");
            show(revision);
            return "publish " + revision;
        }

        private String schedule() {
            long revision = mostlyApproved();
            sites.within(site, () -> {
                publications.schedule(entry(), entries.revision(revision), anybody(), Instant.now().plusSeconds(3600));
                return null;
            });
            return "schedule " + revision;
        }

        /** The clock reaches what is scheduled, as after a downtime. */
        private String fallDue() {
            var planned = planned();
            if (planned.isEmpty()) {
                return "nothing due";
            }
            boolean allowed = isAllowed(planned.get());
            try {
                due.publish(id);
            } catch (Refusal refused) {
                assertTrue(!allowed, "seed " + seed + ": " + refused.getMessage());
                boolean reviewed = review().isPresent();
                due.giveUp(id, refused.getMessage());
                if (!reviewed) {
                    asked.put(planned.get(), steps);
                    taken.put(planned.get(), new HashSet<>());
                }
                return "given up";
            }
            assertTrue(allowed, "seed " + seed + ": a scheduled revision whose approval was taken back does not go out");
            show(planned.get());
            return "due";
        }

        private String withdraw() {
            sites.within(site, () -> {
                publications.withdraw(entry(), Optional.of(anybody()), "有误");
                return null;
            });
            expected = Optional.empty();
            return "withdraw";
        }

        private String expire() {
            sites.within(site, () -> {
                publications.expire(entry(), Optional.of(Instant.now().minusSeconds(1)), anybody());
                return null;
            });
            expected = Optional.empty();
            return "expire";
        }

        private String throwAway() {
            sites.within(site, () -> {
                bin.put(entry(), anybody(), "");
                return null;
            });
            assertEquals(State.BINNED, standing().state());
            assertThrows(NoSuchEntry.class, () -> sites.within(site, this::entry));
            assertTrue(sites.within(site, () -> live.find(site.node(), id)).isEmpty());
            sites.within(site, () -> {
                bin.restore(entries.requireBinned(site.node().id(), id), anybody());
                return null;
            });
            expected = Optional.empty();
            return "bin and restore";
        }

        private String set(int count) {
            sites.within(site, () -> plans.set(site.node(), Optional.of(site.section()), planOf(count), Optional.empty()));
            steps = count;
            return "steps " + count;
        }

        private void show(long revision) {
            reviewed += steps > 0 ? 1 : 0;
            expected = Optional.of(sites.within(site, () -> entries.revision(revision).title()));
        }

        private boolean isAllowed(long revision) {
            boolean shown = sites.within(site, () -> entry().liveRevisionId().equals(OptionalLong.of(revision)));
            return steps == 0 || shown || asked.containsKey(revision) && asked.get(revision) > 0
                    && taken.get(revision).size() == asked.get(revision);
        }

        private Entry entry() {
            return entries.require(site.node().id(), id);
        }

        private Standing standing() {
            return sites.within(site, () -> standings.of(em.find(Entry.class, id)).standing());
        }

        private Optional<Review> review() {
            return sites.within(site, () -> reviews.find(em.find(Entry.class, id)));
        }

        /** Mostly what really waits, sometimes what waited before. */
        private Review.Seen inFrontOfSomebody() {
            return review().filter(found -> random.nextInt(5) > 0).map(Review::seen).orElseGet(() -> new Review.Seen(anyRevision(), 1 + random.nextInt(3)));
        }

        private Optional<Long> planned() {
            List<?> rows = sites.within(site, () -> em.createNativeQuery("select revision_id from schedule where entry_id = ?").setParameter(1, id).getResultList());
            return rows.stream().findFirst().map(row -> ((Number) row).longValue());
        }

        private long anyRevision() {
            return random.nextInt(3) > 0 ? revisions.getLast() : revisions.get(random.nextInt(revisions.size()));
        }

        private long mostlyApproved() {
            var approved = taken.keySet().stream().filter(revision -> !taken.get(revision).isEmpty() && taken.get(revision).size() == asked.get(revision)).toList();
            return approved.isEmpty() || random.nextInt(4) == 0 ? anyRevision() : approved.get(random.nextInt(approved.size()));
        }

        private Account anybody() {
            return people.get(random.nextInt(people.size()));
        }

        private OptionalLong author() {
            return OptionalLong.of(people.getFirst().id());
        }
    }

    @Test
    void waitingKeepsTheStepsItWasSubmittedUnder() {
        var site = sites.school();
        var author = account(site);
        var reviewer = account(site);
        set(site, 3);
        long id = entry(site, author, "章程修订草案");
        submit(site, id, author);
        set(site, 1);
        approve(site, id, reviewer);
        assertEquals(State.WAITING, standing(site, id).state());
        assertEquals(3, standing(site, id).steps());
        sites.within(site, () -> {
            reviews.restart(require(site, id), reviewer);
            return null;
        });
        assertEquals(1, standing(site, id).steps());
        approve(site, id, reviewer);
        assertEquals(State.APPROVED, standing(site, id).state());
    }

    @Test
    void theNearestPlanCounts() {
        var city = sites.school();
        var school = sites.below(city);
        assertEquals(0, stepsOf(school));
        set(city, 3);
        assertEquals(3, stepsOf(school));
        sites.within(city, () -> plans.set(city.node(), Optional.of(city.section()), planOf(1), Optional.empty()));
        assertEquals(1, stepsOf(city));
        assertEquals(3, stepsOf(school), "a section of the city's is none of the school's");
        sites.within(school, () -> plans.set(school.node(), Optional.empty(), planOf(2), Optional.empty()));
        assertEquals(2, stepsOf(school));
        set(school, 0);
        assertEquals(0, stepsOf(school), "a section may do without");
        sites.within(school, () -> {
            plans.inherit(school.node(), Optional.of(school.section()), Optional.empty());
            return null;
        });
        assertEquals(2, stepsOf(school));
        sites.within(school, () -> {
            plans.inherit(school.node(), Optional.empty(), Optional.empty());
            return null;
        });
        assertEquals(3, stepsOf(school));
    }

    @Test
    void namesOfAStepSurviveTheDatabase() {
        var site = sites.school();
        var li = account(site);
        var wang = account(site);
        var set = List.of(new ReviewPlan.Step(1, "初审", Set.of(li.id(), wang.id())), new ReviewPlan.Step(2, "终审", Set.of()));
        sites.within(site, () -> plans.set(site.node(), Optional.empty(), set, Optional.of(li)));
        assertEquals(set, sites.within(site, () -> plans.of(site.node(), site.section().id())).steps());
        var below = sites.below(site);
        assertEquals(List.of(Set.of(), Set.of()), sites.within(below, () -> plans.of(below.node(), below.section().id())).steps().stream()
                .map(ReviewPlan.Step::people).toList(), "names hold where they are set");
    }

    @Test
    void whatIsScheduledBeforeStepsAreSetGoesToTheReviewersWhenItsTimeComes() {
        var site = sites.school();
        var officer = account(site);
        long id = entry(site, officer, "元旦放假安排");
        sites.within(site, () -> {
            publications.schedule(require(site, id), latest(site, id), officer, Instant.now().plusSeconds(3600));
            return null;
        });
        assertEquals(State.SCHEDULED, standing(site, id).state());
        set(site, 1);
        var refused = assertThrows(NotApproved.class, () -> due.publish(id));
        due.giveUp(id, refused.getMessage());
        assertEquals(State.WAITING, standing(site, id).state());
        assertEquals(PublishingStep.Step.UNSCHEDULED, sites.within(site, () -> history(site, id)).get(1).step());
    }

    @Test
    void theListOfWhatWaitsIsEachPersonsOwn() {
        var city = sites.school();
        var school = sites.below(city);
        var author = account(school);
        var cityReviewer = account(school);
        var publisher = account(school);
        var stranger = account(school);
        sites.within(school, () -> {
            accounts.grant(cityReviewer, city.node(), Role.REVIEWER, true);
            accounts.grant(publisher, school.section(), Role.PUBLISHER);
            accounts.grant(stranger, city.node(), Role.REVIEWER, false);
            accounts.grant(author, school.node(), Role.REVIEWER, false);
            return null;
        });
        set(school, 1);
        long id = entry(school, author, "春游方案");
        submit(school, id, author);
        assertEquals(List.of(1, 0, 0, 0), waiting(school, cityReviewer, publisher, stranger, author));
        approve(school, id, cityReviewer);
        assertEquals(List.of(0, 1, 0, 0), waiting(school, cityReviewer, publisher, stranger, author));
        publish(school, id);
        long returned = entry(school, author, "春游方案（二稿）");
        submit(school, returned, author);
        sites.within(school, () -> reviews.giveBack(require(school, returned), reviews.find(require(school, returned)).orElseThrow().seen(),
                OptionalLong.empty(), cityReviewer, "补充安全预案", List.of()));
        assertEquals(List.of(0, 0, 0, 1), waiting(school, cityReviewer, publisher, stranger, author));
        assertEquals("春游方案（二稿）", sites.within(school, () -> todos.list(author, 10)).getFirst().title());
    }

    private List<Integer> waiting(TestSite site, Account... people) {
        return Stream.of(people).map(person -> sites.within(site, () -> todos.count(person, 10))).toList();
    }

    @Test
    void recordsKeepWhatTheReviewerSawAndSaid() {
        var site = sites.school();
        var author = account(site);
        var reviewer = account(site);
        set(site, 1);
        long id = entry(site, author, "运动会通知");
        submit(site, id, author);
        long seen = sites.within(site, () -> reviews.find(require(site, id)).orElseThrow().revisionId());
        sites.within(site, () -> reviews.giveBack(require(site, id), reviews.find(require(site, id)).orElseThrow().seen(), OptionalLong.of(seen), reviewer,
                "日期不对", List.of(new ReviewComment("五月三十二日", "五月只有三十一天"), new ReviewComment("", "落款写全称"))));
        var step = sites.within(site, () -> history(site, id)).getLast();
        assertEquals(PublishingStep.Step.RETURNED, step.step());
        assertEquals(OptionalLong.of(seen), step.baseRevisionId());
        assertEquals(List.of("五月三十二日", ""), step.comments().stream().map(ReviewComment::quote).toList());
        assertEquals(State.RETURNED, standing(site, id).state());
    }

    private List<PublishingStep> history(TestSite site, long id) {
        return history.of(require(site, id));
    }

    @Test
    void whatIsPinnedByHandStaysPinnedWhenTheTextIsCorrected() {
        var site = sites.school();
        var officer = account(site);
        long id = entry(site, officer, "值班表");
        publish(site, id);
        var until = Instant.now().plus(Duration.ofDays(3));
        sites.within(site, () -> {
            publications.pin(require(site, id), Optional.of(until), officer);
            return null;
        });
        sites.within(site, () -> entries.revise(require(site, id), Draft.of("值班表（更正）", "正文"), OptionalLong.empty()));
        publish(site, id);
        assertTrue(sites.within(site, () -> standings.of(require(site, id))).pinned());
    }

    @Test
    void deletionForGoodTakesTwo() {
        var site = sites.school();
        var first = account(site);
        var second = account(site);
        long id = entry(site, first, "重复的稿件");
        publish(site, id);
        throwAway(site, id, first);
        assertThrows(NeedsSecondPerson.class, () -> remove(site, id, first));
        remove(site, id, second);
        assertThrows(NoSuchEntry.class, () -> sites.within(site, () -> entries.requireBinned(site.node().id(), id)));
        long later = entry(site, first, "放了很久的稿件");
        throwAway(site, later, first);
        sites.within(site, () -> em.createNativeQuery("update entry set binned_at = ? where id = ?")
                .setParameter(1, java.sql.Timestamp.from(Instant.now().minus(Bin.WAITING_TIME).minusSeconds(1))).setParameter(2, later).executeUpdate());
        remove(site, later, first);
    }

    @Test
    void whatAnotherEntryRefersToIsNotDeleted() {
        var site = sites.school();
        var first = account(site);
        var second = account(site);
        long id = sites.within(site, () -> entries.create(site.section(), "policy", Draft.of("被引用的办法", "正文"), OptionalLong.empty()).entryId());
        var referring = new Values.Builder().with("related", List.of(id)).build();
        sites.within(site, () -> entries.create(site.section(), "policy", Draft.of("引用它的解读", "正文").with(referring), OptionalLong.empty()));
        throwAway(site, id, first);
        var refused = assertThrows(EntryInUse.class, () -> remove(site, id, second));
        assertTrue(refused.getMessage().contains("引用它的解读"));
    }

    @Test
    void listsTellHowEachEntryStands() {
        var site = sites.school();
        var author = account(site);
        var reviewer = account(site);
        set(site, 1);
        entry(site, author, "草稿一篇");
        long waiting = entry(site, author, "待审一篇");
        submit(site, waiting, author);
        long published = entry(site, author, "已发一篇");
        submit(site, published, author);
        approve(site, published, reviewer);
        publish(site, published);
        var all = EntryFilter.of(site.node());
        assertEquals(Map.of(State.DRAFT, 1L, State.WAITING, 1L, State.LIVE, 1L), sites.within(site, () -> standings.counts(all)));
        assertEquals(List.of("待审一篇"), titles(site, all.in(Optional.of(State.WAITING))));
        assertEquals(List.of("已发一篇"), titles(site, all.saying("已发")));
        assertEquals(List.of(), titles(site, all.saying("100%")), "signs of the query language are none here");
        assertEquals(3, titles(site, all.by(OptionalLong.of(author.id())).ofType("news").in(List.of(site.section().id()))).size());
    }

    private List<String> titles(TestSite site, EntryFilter filter) {
        return sites.within(site, () -> standings.list(filter, 0, 10)).stream().map(EntryLine::title).toList();
    }

    private int stepsOf(TestSite site) {
        return sites.within(site, () -> plans.of(site.node(), site.section().id())).steps().size();
    }

    private void set(TestSite site, int steps) {
        var section = site.node().isRoot() ? Optional.<org.zhijia.site.Section>empty() : Optional.of(site.section());
        sites.within(site, () -> plans.set(site.node(), section, planOf(steps), Optional.empty()));
    }

    private static List<ReviewPlan.Step> planOf(int steps) {
        return IntStream.rangeClosed(1, steps).mapToObj(place -> new ReviewPlan.Step(place, "第" + place + "审", Set.of())).toList();
    }

    private Account account(TestSite site) {
        return sites.within(site, () -> accounts.openGenerated("login-" + System.nanoTime(), "测试", "generated for the test"));
    }

    private long entry(TestSite site, Account author, String title) {
        return sites.within(site, () -> entries.create(site.section(), "news", Draft.of(title, "正文"), OptionalLong.of(author.id())).entryId());
    }

    private Entry require(TestSite site, long id) {
        return entries.require(site.node().id(), id);
    }

    private Revision latest(TestSite site, long id) {
        return entries.latestRevision(require(site, id));
    }

    private void submit(TestSite site, long id, Account by) {
        sites.within(site, () -> reviews.submit(require(site, id), latest(site, id), by, ""));
    }

    private void approve(TestSite site, long id, Account by) {
        sites.within(site, () -> reviews.approve(require(site, id), reviews.find(require(site, id)).orElseThrow().seen(), OptionalLong.empty(), by, ""));
    }

    private void publish(TestSite site, long id) {
        sites.within(site, () -> publications.publish(require(site, id), latest(site, id), Optional.empty(), ""));
    }

    private void throwAway(TestSite site, long id, Account by) {
        sites.within(site, () -> {
            bin.put(require(site, id), by, "");
            return null;
        });
    }

    private void remove(TestSite site, long id, Account by) {
        sites.within(site, () -> {
            bin.remove(entries.requireBinned(site.node().id(), id), by);
            return null;
        });
    }

    private Standing standing(TestSite site, long id) {
        return sites.within(site, () -> standings.of(require(site, id))).standing();
    }
}
