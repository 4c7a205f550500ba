package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DashboardPart;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.readings.Readings;
import org.zhijia.readings.Readings.Day;
import org.zhijia.readings.Readings.Span;
import org.zhijia.site.SiteScope;

/** What was read during the last week, on the front page. */
@ApplicationScoped
class FiguresPart implements DashboardPart {

    private static final int DAYS = 7;
    private static final int MOST = 5;

    @Inject
    private SiteScope scope;

    @Inject
    private Readings readings;

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<DeskView> show() {
        var span = Span.last(DAYS, readings.today(scope.node()));
        return Optional.of(DeskView.part("media/figures-card", Map.of("span", DAYS, "figures", DeskPaths.of(scope.node(), "figures"),
                "total", readings.days(scope.node(), span).stream().mapToLong(Day::total).sum(),
                "most", readings.most(scope.node(), span, MOST))));
    }
}
