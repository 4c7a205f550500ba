package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhijia.desk.Messages;
import org.zhijia.profile.Levels;
import org.zhijia.profile.honours.Honour;
import org.zhijia.profile.honours.HonourLists;
import org.zhijia.profile.honours.Profiles.Known;
import org.zhijia.profile.honours.Proposal.Block;
import org.zhijia.profile.honours.Proposal.Person;
import org.zhijia.profile.honours.Proposal;
import org.zhijia.site.Sites;

/**
 * The form in which a list of honours is corrected: inputs of a block are named {@code b<block>.<name>}, those of a person
 * {@code b<block>.p<person>.<name>}.
 */
@ApplicationScoped
class ListForm {

    private static final int MOST_ADDED = 200;

    @Inject
    private Sites sites;

    @Inject
    private Messages messages;

    /** What was sent, as far as it could be read. */
    record Read(Proposal proposal, Map<String, String> errors) { }

    /** A block as it is drawn. */
    public record Shown(String key, Block block, List<Bit> passage, List<Row> people, List<String> findings, Map<String, String> errors) { }

    /** A piece of the passage; {@code marked} where it is a name. */
    public record Bit(String text, boolean marked) { }

    /** @param asks whether somebody else has the name and nobody has said who is meant */
    public record Row(String key, Person person, List<Choice> choices, String chosen, boolean asks, String error) { }

    /** A profile that may be meant; {@code value} is empty for one that the officer may not write on. */
    public record Choice(String value, String label) { }

    static List<String> levels() {
        return Levels.ALL;
    }

    Read read(Proposal before, MultivaluedMap<String, String> sent) {
        var errors = new HashMap<String, String>();
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < before.blocks().size(); at++) {
            blocks.add(block("b" + at, before.blocks().get(at), sent, errors));
        }
        return new Read(new Proposal(blocks, before.remarks()), errors);
    }

    private Block block(String key, Block before, MultivaluedMap<String, String> sent, Map<String, String> errors) {
        boolean dropped = sent.containsKey(key + ".dropped");
        var people = new ArrayList<Person>();
        for (int at = 0; at < before.people().size(); at++) {
            people.add(person(key + ".p" + at, before.people().get(at), dropped, sent, errors));
        }
        people.addAll(added(key, sent, errors));
        var level = text(sent, key + ".level");
        var block = new Block(text(sent, key + ".title"), Levels.ALL.contains(level) ? level : "", text(sent, key + ".year"), text(sent, key + ".granted"),
                before.claimed(), dropped, people, before.start(), before.end());
        if (!dropped) {
            check(key, block, errors);
        }
        return block;
    }

    private void check(String key, Block block, Map<String, String> errors) {
        if (block.title().isEmpty()) {
            errors.put(key + ".title", messages.say("honours.list.title.missing"));
        } else if (block.title().length() > Honour.LONGEST_TITLE) {
            errors.put(key + ".title", messages.say("honours.list.long", Honour.LONGEST_TITLE));
        }
        if (!block.year().isEmpty() && !Proposal.isYear(block.year())) {
            errors.put(key + ".year", messages.say("honours.list.year.wrong"));
        }
        if (block.grantedBy().length() > Honour.LONGEST_BODY) {
            errors.put(key + ".granted", messages.say("honours.list.long", Honour.LONGEST_BODY));
        }
    }

    private Person person(String key, Person before, boolean dropped, MultivaluedMap<String, String> sent, Map<String, String> errors) {
        boolean struck = !sent.containsKey(key + ".keep");
        var name = text(sent, key + ".name");
        var unit = text(sent, key + ".unit");
        if (!struck && !dropped) {
            if (name.isEmpty() || name.length() > Proposal.LONGEST_NAME) {
                errors.put(key, messages.say("honours.list.name.wrong", Proposal.LONGEST_NAME));
            } else if (unit.length() > Proposal.LONGEST_UNIT) {
                errors.put(key, messages.say("honours.list.long", Proposal.LONGEST_UNIT));
            }
        }
        // Whoever is called or works somewhere else is somebody else.
        boolean same = name.equals(before.name()) && unit.equals(before.unit());
        var choice = text(sent, key + ".choice");
        return new Person(name, unit, struck, same || choice.equals(Proposal.NEW) ? choice : Proposal.OPEN, before.start(), before.end());
    }

    /** One a line: the name, then the unit. */
    private List<Person> added(String key, MultivaluedMap<String, String> sent, Map<String, String> errors) {
        var lines = text(sent, key + ".more").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_ADDED) {
            errors.put(key + ".more", messages.say("honours.list.more.many", MOST_ADDED));
            return List.of();
        }
        return lines.stream().map(line -> line.split("[\\s\\u3000,，、（(]+", 2)).map(parts -> new Person(cut(parts[0], Proposal.LONGEST_NAME),
                cut(parts.length > 1 ? parts[1].replaceFirst("[)）]$", "") : "", Proposal.LONGEST_UNIT), false, Proposal.OPEN, -1, -1)).toList();
    }

    /** Of whom nobody has said whether they are the ones who are here already. */
    Map<String, String> undecided(Proposal proposal, Map<String, List<Known>> namesakes) {
        var errors = new HashMap<String, String>();
        for (int block = 0; block < proposal.blocks().size(); block++) {
            var people = proposal.blocks().get(block).people();
            for (int at = 0; at < people.size() && !proposal.blocks().get(block).dropped(); at++) {
                if (!people.get(at).struck() && HonourLists.choice(people.get(at), namesakes).equals(Proposal.OPEN)) {
                    errors.put("b" + block + ".p" + at, messages.say("honours.list.undecided", people.get(at).name()));
                }
            }
        }
        return errors;
    }

    /** @param touches whether the officer may write on a profile */
    List<Shown> blocks(String source, Proposal proposal, Map<String, List<Known>> namesakes, Predicate<Known> touches, Map<String, String> errors) {
        var names = new Namesakes(namesakes, touches);
        var shown = new ArrayList<Shown>();
        for (int at = 0; at < proposal.blocks().size(); at++) {
            var key = "b" + at;
            var block = proposal.blocks().get(at);
            var rows = new ArrayList<Row>();
            for (int person = 0; person < block.people().size(); person++) {
                rows.add(names.row(key + ".p" + person, block.people().get(person), errors));
            }
            shown.add(new Shown(key, block, passage(source, block), rows, block.findings(),
                    Map.of("title", errors.getOrDefault(key + ".title", ""), "year", errors.getOrDefault(key + ".year", ""),
                            "granted", errors.getOrDefault(key + ".granted", ""), "more", errors.getOrDefault(key + ".more", ""))));
        }
        return shown;
    }

    /** The text with the names in it marked. */
    private static List<Bit> passage(String source, Block block) {
        var bits = new ArrayList<Bit>();
        int from = block.start();
        var found = block.people().stream().filter(person -> person.start() >= block.start() && person.end() <= block.end())
                .sorted(Comparator.comparingInt(Person::start)).toList();
        for (var person : found) {
            if (person.start() >= from) {
                bits.add(new Bit(source.substring(from, person.start()), false));
                bits.add(new Bit(source.substring(person.start(), person.end()), true));
                from = person.end();
            }
        }
        bits.add(new Bit(source.substring(from, Math.max(from, block.end())), false));
        return bits;
    }

    /** Who has the same name as somebody in the list. */
    private final class Namesakes {

        private final Map<String, List<Known>> known;
        private final Predicate<Known> touches;
        private final Map<Long, String> siteNames = new HashMap<>();

        Namesakes(Map<String, List<Known>> known, Predicate<Known> touches) {
            this.known = known;
            this.touches = touches;
            sites.find(known.values().stream().flatMap(List::stream).map(Known::siteId).distinct().toList()).forEach((id, site) -> siteNames.put(id, site.name()));
        }

        Row row(String key, Person person, Map<String, String> errors) {
            var chosen = HonourLists.choice(person, known);
            var choices = Optional.ofNullable(known.get(person.name())).orElse(List.of()).stream().map(this::choice).toList();
            return new Row(key, person, choices, chosen, chosen.equals(Proposal.OPEN), errors.getOrDefault(key, ""));
        }

        private Choice choice(Known each) {
            var school = each.school().isEmpty() ? siteNames.get(each.siteId()) : each.school();
            return touches.test(each) ? new Choice(String.valueOf(each.entryId()), messages.say("honours.list.choice.known", each.name(), school))
                    : new Choice("", messages.say("honours.list.choice.closed", each.name(), siteNames.get(each.siteId())));
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }
}
