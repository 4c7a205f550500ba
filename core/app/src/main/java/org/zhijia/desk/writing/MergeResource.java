package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.zhijia.content.Diff;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Manuscript;
import org.zhijia.content.Merge;
import org.zhijia.content.Merge.Change;
import org.zhijia.content.Merge.Choice;
import org.zhijia.content.Merge.Chunk;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.content.Passage;
import org.zhijia.content.Revision;
import org.zhijia.content.WorkingCopy;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Field;

/** Two people have written on the same text: what the other has saved beside what one has under way, to be made one. */
@Path("desk/sites/{site}/writing/{copy: \\d{1,18}}/merge")
@Transactional
public class MergeResource {

    @Inject
    private SiteScope scope;

    @Inject
    private Copies copies;

    @Inject
    private Entries entries;

    @Inject
    private Authors authors;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @Inject
    private Clock clock;

    /** The three states of a text that come together. */
    private record Three(Revision latest, Manuscript base, Manuscript theirs, Manuscript mine) {

        Merge body() {
            return Merge.of(base.body(), theirs.body(), mine.body());
        }

        Chunk input(String name) {
            return new Chunk(base.text(name), theirs.text(name), mine.text(name));
        }

        /** Names of the inputs that differ, the title first; the body is merged by itself. */
        List<String> differing() {
            var names = new TreeSet<String>(theirs.inputs().keySet());
            names.addAll(mine.inputs().keySet());
            names.removeAll(List.of(Manuscript.BODY, Manuscripts.SECTION));
            return names.stream().filter(name -> !theirs.text(name).equals(mine.text(name)))
                    .sorted((a, b) -> Boolean.compare(!a.equals(Manuscript.TITLE), !b.equals(Manuscript.TITLE))).toList();
        }
    }

    /** A chunk as it is shown; {@code same} only when nobody has changed it. */
    public record Row(String name, String label, String change, String proposal, String same, List<Passage> theirs, List<Passage> mine) { }

    @GET
    public DeskView merge(@PathParam("copy") long id) {
        var copy = copies.require(id);
        var entry = copies.entry(copy).orElseThrow(NoSuchEntry::new);
        var three = three(copy, entry);
        var rows = new ArrayList<Row>();
        three.differing().forEach(name -> rows.add(row("field." + name, label(copy, name), three.input(name))));
        var chunks = three.body().chunks();
        for (int at = 0; at < chunks.size(); at++) {
            rows.add(row("chunk." + at, "", chunks.get(at)));
        }
        return DeskView.page("writing/merge", messages.say("writing.merge.title", three.mine().title()), Map.of(
                "rows", rows, "number", three.latest().number(), "other", authors.of(three.latest()), "at", three.latest().createdAt(),
                "address", address(copy), "conflicts", rows.stream().filter(row -> row.change().equals("both")).count()));
    }

    @POST
    public Response settle(@PathParam("copy") long id, MultivaluedMap<String, String> chosen) {
        var copy = copies.hold(id);
        var three = three(copy, copies.entry(copy).orElseThrow(NoSuchEntry::new));
        if (!String.valueOf(three.latest().number()).equals(chosen.getFirst("number"))) {
            said.now("writing.merge.again");
            return Response.seeOther(URI.create(address(copy) + "/merge")).build();
        }
        copy.merge(three.latest().number(), merged(three, chosen), clock.instant());
        said.now("writing.merge.done");
        return Response.seeOther(URI.create(address(copy))).build();
    }

    private static Manuscript merged(Three three, MultivaluedMap<String, String> chosen) {
        var body = three.body();
        var choices = new ArrayList<Choice>();
        for (int at = 0; at < body.chunks().size(); at++) {
            choices.add(choice(chosen.getFirst("chunk." + at), body.chunks().get(at)));
        }
        var merged = three.mine().with(Manuscript.BODY, body.text(choices));
        for (var name : three.differing()) {
            if (choice(chosen.getFirst("field." + name), three.input(name)) == Choice.THEIRS) {
                merged = merged.with(name, three.theirs().text(name));
            }
        }
        return merged;
    }

    private static Choice choice(String chosen, Chunk chunk) {
        return chosen == null ? chunk.proposal() : Choice.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    private Three three(WorkingCopy copy, Entry entry) {
        var latest = entries.latestRevision(entry);
        return new Three(latest, copies.manuscript(entry, entries.revision(entry, copy.base())), copies.manuscript(entry, latest), copy.manuscript());
    }

    private static Row row(String name, String label, Chunk chunk) {
        var change = chunk.change();
        return new Row(name, label, change.name().toLowerCase(Locale.ROOT), chunk.proposal().name().toLowerCase(Locale.ROOT),
                change == Change.NOBODY ? chunk.mine() : "", Diff.ofMarkdown(chunk.base(), chunk.theirs()).passages(), Diff.ofMarkdown(chunk.base(), chunk.mine()).passages());
    }

    private String label(WorkingCopy copy, String name) {
        var key = name.replaceAll("\\..*", "");
        return copies.type(copy).fields().stream().filter(field -> field.key().equals(key)).map(Field::label).findFirst()
                .orElseGet(() -> messages.say("writing.field." + key));
    }

    private String address(WorkingCopy copy) {
        return DeskPaths.of(scope.node(), "writing/" + copy.id());
    }
}
