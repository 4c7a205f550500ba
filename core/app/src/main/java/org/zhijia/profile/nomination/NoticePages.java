package org.zhijia.profile.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.site.SiteScope;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Draws notices for visitors. A page that was made is good until the day on which the notice begins, ends or leaves its names out. */
@ApplicationScoped
class NoticePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    @Inject
    private SiteScope scope;

    @Inject
    private Notices notices;

    @Inject
    private Links links;

    Page list(List<Notice> found, int page, boolean more) {
        PageTags.add(Tag.plugin(Notices.FACTS, scope.node().id()));
        found.forEach(this::noteTurns);
        var lines = found.stream().filter(notice -> notice.state(notices.today(notice)) != Notice.State.COMING).map(this::line).toList();
        return new Page("pages/notices", "公示", Map.of("lines", lines, "newer", page > 1 ? links.to("/profile/notices/?page=" + (page - 1)) : "",
                "older", more ? links.to("/profile/notices/?page=" + (page + 1)) : ""));
    }

    private Map<String, Object> line(Notice notice) {
        return Map.of("url", links.to(NoticeResource.path(notice.id())), "title", notice.wording().title(), "state", state(notice),
                "begins", DAY.format(notice.period().begins()), "ends", DAY.format(notice.period().ends()));
    }

    Page of(Notice notice, ObjectionForm form) {
        PageTags.add(Tag.plugin(Notices.FACTS, scope.node().id()));
        noteTurns(notice);
        var wording = notice.wording();
        boolean named = notice.names(notices.today(notice));
        var model = new HashMap<>(line(notice));
        model.put("honour", notice.call().name());
        model.put("introduction", wording.introduction().lines().filter(line -> !line.isBlank()).toList());
        model.put("contact", wording.contact());
        model.put("named", named);
        model.put("people", named ? notice.people().stream().map(NoticePages::person).toList() : List.of());
        model.put("form", form.view());
        model.put("action", links.to(NoticeResource.path(notice.id()) + "/objections"));
        return new Page("pages/notice", wording.title(), model);
    }

    private static Map<String, Object> person(NoticePerson person) {
        var nomination = person.nomination();
        return Map.of("id", person.id(), "removed", person.isRemoved(), "remark", person.remark(),
                "name", person.isRemoved() ? "" : nomination.name(), "school", person.isRemoved() ? "" : nomination.school(),
                "subject", person.isRemoved() ? "" : nomination.subject(),
                "deeds", person.isRemoved() ? List.of() : nomination.deeds().lines().filter(line -> !line.isBlank()).toList());
    }

    Page received(Notice notice, Objection objection) {
        return new Page("pages/notice-received", "异议已收到", Map.of("receipt", objection.receipt(), "title", notice.wording().title(),
                "contact", notice.wording().contact(), "notice", links.to(NoticeResource.path(notice.id())),
                "sent", objection.sentAt().atZone(scope.node().zone()), "state", state(objection)));
    }

    private static String state(Objection objection) {
        return objection.upheld().map(upheld -> upheld ? "upheld" : "dismissed").orElse("waiting");
    }

    private String state(Notice notice) {
        return notice.state(notices.today(notice)).name().toLowerCase(Locale.ROOT);
    }

    private void noteTurns(Notice notice) {
        var zone = scope.node().zone();
        var today = notices.today(notice);
        List.of(notice.period().begins(), notice.period().ends().plusDays(1), notice.period().unnamed()).stream().filter(day -> day.isAfter(today))
                .forEach(day -> PageTags.validUntil(day.atStartOfDay(zone).toInstant()));
    }
}
