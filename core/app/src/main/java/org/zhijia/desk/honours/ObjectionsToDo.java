package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Todo;
import org.zhijia.desk.honours.HonoursPart.Line;
import org.zhijia.identity.Account;
import org.zhijia.profile.nomination.Notices;
import org.zhijia.profile.nomination.Notices.Waiting;

/** Objections that wait for their answer. */
@ApplicationScoped
class ObjectionsToDo implements Todo {

    @Inject
    private Notices notices;

    @Inject
    private Messages messages;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public int count(Account account) {
        return notices.waiting(account).stream().mapToInt(waiting -> (int) waiting.objections()).sum();
    }

    @Override
    public Optional<DeskView> show(Account account) {
        var lines = notices.waiting(account).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(DeskView.part("honours/waiting", Map.of("lines", lines)));
    }

    private Line line(Waiting waiting) {
        return new Line(DeskPaths.of(waiting.site(), "honours/notices/" + waiting.notice()), messages.say("honours.part.of", waiting.site().name(),
                waiting.title(), messages.say("honours.part.objections", waiting.objections())));
    }
}
