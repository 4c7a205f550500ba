package org.zhijia.policy.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhijia.policy.relation.Holding.State;
import org.zhijia.spi.Validity;

/** What holds, by what officers and other documents say. */
class HoldingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate WRITTEN = LocalDate.of(2019, 3, 1);
    private static final LocalDate END = LocalDate.of(2021, 7, 1);
    private static final long OLD = 1;
    private static final long NEW = 2;
    private static final long NEWEST = 3;

    private int count;

    @Test
    void repealedDocumentHoldsUntilTheDayBefore() {
        var holding = holding("现行有效", repeal(NEW, OLD, END));
        assertEquals(State.NOT_YET, holding.on(WRITTEN.minusDays(1), TODAY));
        assertEquals(State.VALID, holding.on(WRITTEN, TODAY));
        assertEquals(State.VALID, holding.on(END.minusDays(1), TODAY));
        assertEquals(State.REPEALED, holding.on(END, TODAY));
        assertEquals(new Validity("废止", Optional.of(WRITTEN), Optional.of(END)), holding.validity(TODAY));
    }

    @Test
    void repealThatIsToComeLeavesTheDocumentValidToday() {
        var end = TODAY.plusDays(40);
        var holding = holding("", repeal(NEW, OLD, end));
        assertEquals(new Validity(Validity.VALID, Optional.of(WRITTEN), Optional.of(end)), holding.validity(TODAY));
        assertEquals(State.REPEALED, holding.on(end, TODAY));
        assertEquals(Optional.of(end), holding.next(TODAY));
    }

    @Test
    void repealedClauseAndAmendmentOnlyChangeTheDocument() {
        var clause = new Decision(1, OLD, RelationKind.REPEAL, NEW, "第三条", END);
        assertEquals("已修改", holding("现行有效", clause).word(TODAY));
        assertEquals(State.VALID, holding("现行有效", clause).on(END.minusDays(1), TODAY));
        assertEquals("已修改", holding("", new Decision(2, OLD, RelationKind.AMENDMENT, NEW, "", END)).word(TODAY));
    }

    @Test
    void officersWordStandsWhereOthersSayLess() {
        assertEquals("失效", holding("失效").word(TODAY));
        assertEquals("废止", holding("废止", new Decision(1, OLD, RelationKind.AMENDMENT, NEW, "", END)).word(TODAY));
        assertEquals("已修改", holding("已修改").word(TODAY));
        assertEquals(Validity.VALID, holding("").word(TODAY));
    }

    @Test
    void nobodyKnowsSinceWhenWhatOnlyAnOfficerCallsRepealed() {
        var holding = holding("废止");
        assertEquals(State.UNKNOWN, holding.on(END, TODAY));
        assertEquals(State.REPEALED, holding.on(TODAY, TODAY));
        assertEquals(false, holding.validity(TODAY).holdsOn(END));
    }

    @Test
    void earlierOfTwoRepealsCounts() {
        var holding = holding("", repeal(NEWEST, OLD, END.plusYears(1)), repeal(NEW, OLD, END));
        assertEquals(Optional.of(END), holding.until());
        assertEquals(NEW, holding.end().orElseThrow().by());
    }

    @Test
    void repealOfTheRepealingDocumentRevivesNothing() {
        var decisions = Decisions.of(List.of(repeal(NEW, OLD, END), repeal(NEWEST, NEW, END.plusYears(1))));
        assertEquals(1, decisions.about(OLD).size());
        assertEquals(1, decisions.about(NEW).size());
    }

    @Test
    void documentThatNoLongerHoldsDecidesNothing() {
        var decisions = Decisions.of(List.of(repeal(NEW, OLD, END), repeal(NEWEST, NEW, END.minusDays(1))));
        assertEquals(List.of(), decisions.about(OLD));
        var withoutClause = Decisions.of(List.of(repeal(NEW, OLD, END), new Decision(9, NEW, RelationKind.REPEAL, NEWEST, "第一条", END.minusDays(1))));
        assertEquals(1, withoutClause.about(OLD).size());
    }

    @Test
    void ofTwoThatRepealEachOtherTheEarlierWordCounts() {
        var decisions = Decisions.of(List.of(repeal(OLD, NEW, END.plusDays(1)), repeal(NEW, OLD, END)));
        assertEquals(1, decisions.about(OLD).size());
        assertEquals(List.of(), decisions.about(NEW));
        var sameDay = Decisions.of(List.of(repeal(OLD, NEW, END), repeal(NEW, OLD, END)));
        assertEquals(1, sameDay.about(OLD).size());
        assertEquals(1, sameDay.about(NEW).size());
    }

    @Test
    void ringOfRepealsComesToAnEnd() {
        var decisions = Decisions.of(List.of(repeal(OLD, NEW, END), repeal(NEW, NEWEST, END.plusDays(1)), repeal(NEWEST, OLD, END.plusDays(2))));
        assertEquals(1, decisions.about(NEW).size());
        assertEquals(List.of(), decisions.about(NEWEST));
        assertEquals(1, decisions.about(OLD).size());
    }

    private Decision repeal(long by, long of, LocalDate day) {
        return new Decision(++count, of, RelationKind.REPEAL, by, "", day);
    }

    private static Holding holding(String entered, Decision... decisions) {
        return new Holding(entered, Optional.of(WRITTEN), Decisions.of(Arrays.asList(decisions)).about(OLD));
    }
}
