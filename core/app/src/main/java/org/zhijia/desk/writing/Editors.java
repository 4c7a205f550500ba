package org.zhijia.desk.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.Entry;
import org.zhijia.content.Manuscript;
import org.zhijia.content.WorkingCopy;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.ReviewPlans;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;

/** The page on which a text is written. */
@RequestScoped
class Editors {

    /** What the script says by itself. */
    private static final List<String> WORDS = List.of("kept", "offline", "login", "other-person", "gone", "failed", "saving",
            "unsaved", "restored", "left-over", "left-over-use", "left-over-drop", "other-tab", "take-over", "others", "pasting", "pasted", "paste-failed",
            "note", "note-close", "uploading", "refused", "source", "visual", "source-only", "count", "no-findings", "finding-blocks", "finding-warns",
            "finding-replace", "finding-show", "replaced", "summary-taken", "checking", "picture", "library", "sure", "sure-yes", "sure-no", "blocked", "field", "alt", "alt-help");

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private CurrentSections sections;

    @Inject
    private Copies copies;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Messages messages;

    /** A section that a new text may be put into. */
    public record Place(long id, String title, boolean chosen) { }

    DeskView of(WorkingCopy copy) {
        var manuscript = copy.manuscript();
        var type = copies.type(copy);
        var section = copies.section(copy);
        var model = new HashMap<String, Object>();
        model.put("kind", type.title());
        model.put("section", section.title());
        model.put("places", copy.entryId().isPresent() ? List.of() : places(copy, section));
        model.put("form", manuscripts.form(manuscript, type));
        model.put("body", manuscript.body());
        model.put("pinnedUntil", manuscript.text(Manuscripts.PINNED_UNTIL));
        model.put("expiresAt", manuscript.text(Manuscripts.EXPIRES_AT));
        model.put("address", DeskPaths.of(scope.node(), "writing/" + copy.id()));
        model.put("entry", copies.entry(copy).map(Entry::id).map(id -> DeskPaths.of(scope.node(), "entries/" + id)).orElse(""));
        model.put("own", copy.entryId().orElse(0));
        model.put("ways", ways(section));
        model.put("signedIn", DeskPaths.of(scope.node(), "writing/signed-in"));
        model.put("data", data(copy, manuscript));
        return DeskView.page("writing/editor", messages.say(copy.entryId().isPresent() ? "writing.edit" : "writing.begin.kind", type.title()), model);
    }

    /** The section that a new text is to be in, where the manuscript names one that takes it. */
    Optional<Section> chosen(Manuscript manuscript, String type) {
        return Optional.of(manuscript.text(Manuscripts.SECTION)).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .flatMap(sections.tree()::byId).filter(section -> section.takes(type) && signedIn.may(Permission.WRITE, section));
    }

    /** What follows when the text is done: the resources of the entry that one can send it to. */
    private List<String> ways(Section section) {
        if (plans.of(scope.node(), section.id()).asksForReview()) {
            return List.of("submission");
        }
        return signedIn.may(Permission.PUBLISH, section) ? List.of("publication") : List.of();
    }

    private List<Place> places(WorkingCopy copy, Section now) {
        return sections.tree().all().stream().filter(section -> section.takes(copy.type()) && signedIn.may(Permission.WRITE, section))
                .map(section -> new Place(section.id(), section.title(), section.id() == now.id())).toList();
    }

    /** For the script, as JSON that may stand within a page. */
    private String data(WorkingCopy copy, Manuscript manuscript) {
        var words = Json.createObjectBuilder();
        WORDS.forEach(key -> words.add(key, messages.say("writing.script." + key)));
        return Json.createObjectBuilder()
                .add("copy", copy.id()).add("address", DeskPaths.of(scope.node(), "writing/" + copy.id()))
                .add("writing", DeskPaths.of(scope.node(), "writing")).add("entries", DeskPaths.of(scope.node(), "entries"))
                .add("library", DeskPaths.of(scope.node(), "media"))
                .add("entry", copy.entryId().orElse(0)).add("keeping", copy.keeping()).add("unsaved", copy.isUnsaved())
                .add("keptAt", copy.keptAt().toString()).add("zone", scope.get().zone().getId()).add("body", manuscript.body()).add("words", words)
                .build().toString().replace("<", "\\u003c");
    }
}
