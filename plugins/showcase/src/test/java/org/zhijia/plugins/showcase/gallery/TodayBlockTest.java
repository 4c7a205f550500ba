package org.zhijia.plugins.showcase.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhijia.view.CardView;
import org.zhijia.view.LinkView;

class TodayBlockTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whoeverIsPublishedTodayTakesNobodysPlace() {
        assertEquals(Optional.of(2L), shown(home(1, TODAY), home(2, TODAY.minusDays(1)), home(3, TODAY.minusDays(9))));
    }

    @Test
    void onTheFirstDayTheFirstOneIsShown() {
        assertEquals(Optional.of(1L), shown(home(1, TODAY), home(2, TODAY)));
        assertEquals(Optional.empty(), shown());
    }

    private static Optional<Long> shown(CardView... homes) {
        return TodayBlock.of(TODAY, List.of(homes)).map(CardView::id);
    }

    private static CardView home(long id, LocalDate published) {
        return new CardView(id, "showcase", "家 " + id, "/showcase/2026/" + id, "", null, published.atStartOfDay(ZoneId.of("Asia/Shanghai")),
                new LinkView("教工之家", "/home/"), new LinkView("青屏小学", "/"), false, Map.of());
    }
}
