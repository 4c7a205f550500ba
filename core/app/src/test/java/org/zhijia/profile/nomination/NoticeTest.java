package org.zhijia.profile.nomination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.zhijia.profile.honours.Honour;
import org.zhijia.profile.nomination.Notice.State;

class NoticeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(4));
    private static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");
    private static final Objection.Letter LETTER = new Objection.Letter("周全", "0513-5550100", "所述事迹与实际情况不符，请核实。");
    private static final long OFFICER = 7;

    @Test
    void nothingComesOfItBeforeTheLastDayIsOver() {
        var notice = notice(2);
        assertThrows(UnfitNotice.class, () -> notice.publish(WEEK.ends(), NOW));
        assertEquals(2, notice.publish(WEEK.ends().plusDays(1), NOW).size());
        assertEquals(State.PUBLISHED, notice.state(WEEK.ends().plusDays(1)));
    }

    @Test
    void nothingComesOfItWhileAnObjectionIsOpen() {
        var notice = notice(2);
        var objection = notice.object(notice.people().getFirst(), LETTER, "YY1", MONDAY, NOW);
        var after = WEEK.ends().plusDays(1);
        assertThrows(UnfitNotice.class, () -> notice.publish(after, NOW));
        notice.answer(objection, false, "已核实，事迹属实。", "", OFFICER, NOW);
        assertEquals(2, notice.publish(after, NOW).size());
    }

    @Test
    void whoeverAnObjectionIsUpheldAgainstIsNotHonoured() {
        var notice = notice(2);
        var first = notice.people().getFirst();
        notice.answer(notice.object(first, LETTER, "YY1", MONDAY, NOW), true, "情况属实。", "经核实，不再作为人选。", OFFICER, NOW);
        assertTrue(first.isRemoved());
        assertEquals("经核实，不再作为人选。", first.remark());
        assertThrows(UnfitNotice.class, () -> notice.object(first, LETTER, "YY2", MONDAY, NOW));
        assertEquals(List.of(notice.people().getLast()), notice.publish(WEEK.ends().plusDays(1), NOW));
    }

    @Test
    void namesLeaveThirtyDaysAfterTheEnd() {
        var notice = notice(1);
        assertFalse(notice.names(MONDAY.minusDays(1)));
        assertTrue(notice.names(WEEK.ends().plusDays(30)));
        assertFalse(notice.names(WEEK.ends().plusDays(31)));
    }

    @Test
    void whoeverIsForgottenIsOffTheNoticeAndNotHonoured() {
        var notice = notice(2);
        notice.people().getFirst().nomination().forget(NOW);
        assertTrue(notice.people().getFirst().isRemoved());
        assertEquals(1, notice.publish(WEEK.ends().plusDays(1), NOW).size());
    }

    @Test
    void answerNeedsAReasonAndIsGivenOnce() {
        var notice = notice(1);
        var objection = notice.object(notice.people().getFirst(), LETTER, "YY1", MONDAY, NOW);
        assertThrows(UnfitNotice.class, () -> notice.answer(objection, true, " ", "", OFFICER, NOW));
        assertTrue(objection.isOpen());
        notice.answer(objection, false, "事迹属实。", "", OFFICER, NOW);
        assertThrows(UnfitNotice.class, () -> notice.answer(objection, true, "又改了。", "", OFFICER, NOW));
        assertFalse(notice.people().getFirst().isRemoved());
    }

    /** Whatever is tried in whatever order on whatever day: it is allowed exactly when the rules say so, told here once more. */
    @RepeatedTest(300)
    void noSequenceOfActionsEscapesTheRules(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var rules = new Rules(notice(1 + random.nextInt(4)));
        var day = MONDAY.minusDays(2);
        for (int step = 0; step < 60; step++) {
            day = day.plusDays(random.nextInt(4) == 0 ? 1 : 0);
            rules.act(random, day);
            rules.hold(day);
        }
    }

    /** The rules as a reader of the issue would note them down, beside the notice that has to keep them. */
    private static final class Rules {

        private final Notice notice;
        private final Set<NoticePerson> removed = new HashSet<>();
        private final List<Objection> open = new ArrayList<>();
        private final List<Objection> answered = new ArrayList<>();
        private boolean withdrawn;
        private List<NoticePerson> published = List.of();

        Rules(Notice notice) {
            this.notice = notice;
        }

        void act(Random random, LocalDate day) {
            switch (random.nextInt(6)) {
                case 0, 1 -> object(pick(random, notice.people()), day);
                case 2, 3 -> answer(random);
                case 4 -> publish(day);
                default -> withdraw(random);
            }
        }

        private void object(NoticePerson person, LocalDate day) {
            boolean allowed = isUndecided() && !day.isBefore(WEEK.begins()) && !day.isAfter(WEEK.ends()) && !removed.contains(person);
            var taken = new ArrayList<Objection>();
            attempt(allowed, () -> taken.add(notice.object(person, LETTER, "YY" + (open.size() + answered.size()), day, NOW)));
            open.addAll(taken);
        }

        private void answer(Random random) {
            var all = new ArrayList<>(open);
            all.addAll(answered);
            if (!all.isEmpty()) {
                var objection = pick(random, all);
                boolean upheld = random.nextBoolean();
                boolean allowed = isUndecided() && open.contains(objection);
                attempt(allowed, () -> notice.answer(objection, upheld, "已核实。", "", OFFICER, NOW));
                if (allowed) {
                    open.remove(objection);
                    answered.add(objection);
                    if (upheld) {
                        removed.add(objection.person());
                    }
                }
            }
        }

        private void publish(LocalDate day) {
            var left = notice.people().stream().filter(person -> !removed.contains(person)).toList();
            boolean allowed = isUndecided() && day.isAfter(WEEK.ends()) && open.isEmpty() && !left.isEmpty();
            attempt(allowed, () -> assertEquals(left, notice.publish(day, NOW)));
            published = allowed ? left : published;
        }

        /** Rarely, or hardly a notice would live to its end. */
        private void withdraw(Random random) {
            if (random.nextInt(10) == 0) {
                boolean allowed = isUndecided();
                attempt(allowed, () -> notice.withdraw(NOW));
                withdrawn |= allowed;
            }
        }

        private boolean isUndecided() {
            return !withdrawn && published.isEmpty();
        }

        private static void attempt(boolean allowed, Runnable action) {
            if (allowed) {
                action.run();
            } else {
                assertThrows(UnfitNotice.class, action::run);
            }
        }

        void hold(LocalDate day) {
            assertEquals(open.size(), notice.unanswered());
            assertEquals(removed, new HashSet<>(notice.people().stream().filter(NoticePerson::isRemoved).toList()));
            assertEquals(withdrawn, notice.state(day) == State.WITHDRAWN);
            assertEquals(!published.isEmpty(), notice.state(day) == State.PUBLISHED);
            assertFalse(notice.names(day) && (withdrawn || day.isBefore(WEEK.begins())));
        }

        private static <T> T pick(Random random, List<T> among) {
            return among.get(random.nextInt(among.size()));
        }
    }

    private static Notice notice(int people) {
        var call = new Call(1, new Call.Terms(new Honour("桐洲市师德标兵", "市", OptionalInt.of(2026), "桐洲市教育工会"), "",
                MONDAY.minusDays(30), MONDAY.minusDays(10), OptionalInt.empty()), OFFICER, NOW);
        var nominations = IntStream.range(0, people).mapToObj(number -> new Nomination(1, 2, new Nomination.Statement("罗小" + "一二三四".charAt(number),
                "听澜小学", "语文", "二十年如一日。", List.of(), MONDAY.minusDays(20)), OFFICER, NOW)).toList();
        return new Notice(call, new Notice.Wording("公示", "", "0513-5550100"), WEEK, nominations, OFFICER, NOW);
    }
}
