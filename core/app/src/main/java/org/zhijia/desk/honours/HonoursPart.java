package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DashboardPart;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.nomination.Call;
import org.zhijia.profile.nomination.Calls;
import org.zhijia.profile.nomination.Notice;
import org.zhijia.profile.nomination.Notices;
import org.zhijia.site.SiteScope;

/** What waits for the officer of nominations, on the front page: objections, notices that are over, calls that are open. */
@ApplicationScoped
class HonoursPart implements DashboardPart {

    private static final int MOST = 20;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Calls calls;

    @Inject
    private Notices notices;

    @Inject
    private Messages messages;

    /** One thing to do. */
    public record Line(String address, String text) { }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public Optional<DeskView> show() {
        var lines = new ArrayList<Line>();
        if (signedIn.may(Permission.PUBLISH)) {
            notices.of(scope.node(), 0, MOST).forEach(notice -> lines.addAll(waiting(notice)));
        }
        if (signedIn.mayInSome(Permission.WRITE)) {
            calls.above(scope.node(), MOST).stream().filter(call -> call.isOpen(calls.today(call))).map(this::open).forEach(lines::add);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(DeskView.part("honours/waiting", Map.of("lines", List.copyOf(lines))));
    }

    private List<Line> waiting(Notice notice) {
        var state = notice.state(notices.today(notice));
        var address = DeskPaths.of(scope.node(), "honours/notices/" + notice.id());
        if (state == Notice.State.PUBLISHED) {
            return List.of();
        }
        if (notice.unanswered() > 0) {
            return List.of(new Line(address, notice.wording().title() + "：" + messages.say("honours.part.objections", notice.unanswered())));
        }
        return state == Notice.State.OVER ? List.of(new Line(address, messages.say("honours.part.ready", notice.wording().title()))) : List.of();
    }

    private Line open(Call call) {
        return new Line(DeskPaths.of(scope.node(), "honours/nominations/" + call.id()),
                messages.say("honours.part.nominate", call.name(), call.terms().closes().toString()));
    }
}
