package org.zhijia.profile.honours;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was read in a list of honours and what an officer has made of it so far.
 *
 * @param remarks about what the reading left out
 */
public record Proposal(List<Block> blocks, List<String> remarks) {

    /** What is to become of somebody: a profile is begun. */
    public static final String NEW = "new";
    /** Nobody has said yet. */
    public static final String OPEN = "";

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_UNIT = 100;

    /**
     * One honour with its people.
     *
     * @param year    as it was typed; may be empty
     * @param dropped whether nothing shall come of it
     * @param start   where its passage begins in the text
     */
    public record Block(String title, String level, String year, String grantedBy, int claimed, boolean dropped, List<Person> people, int start, int end) {

        public Block {
            people = List.copyOf(people);
        }

        /** What to look at, of whoever is left. */
        public List<String> findings() {
            var left = people.stream().filter(person -> !person.struck()).map(person -> new Mention(person.name(), person.unit(), person.start(), person.end())).toList();
            return new Award(honour(), claimed > 0 ? OptionalInt.of(claimed) : OptionalInt.empty(), left, start, end).findings();
        }

        /** With the year where it is one. */
        public Honour honour() {
            return new Honour(title, level, isYear(year) ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty(), grantedBy);
        }
    }

    /**
     * Somebody in a list.
     *
     * @param struck whether nothing shall come of it
     * @param choice {@link #NEW}, the id of a profile, or {@link #OPEN}
     * @param start  where the name stands in the text; -1 for who was added by hand
     */
    public record Person(String name, String unit, boolean struck, String choice, int start, int end) {

        public Person {
            name = Spelling.name(name);
        }
    }

    public Proposal {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    static Proposal of(HonourText read) {
        return new Proposal(read.awards().stream().map(Proposal::block).toList(), read.remarks());
    }

    private static Block block(Award award) {
        var honour = award.honour();
        return new Block(honour.title(), honour.level(), honour.year().isPresent() ? String.valueOf(honour.year().getAsInt()) : "", honour.grantedBy(),
                award.claimed().orElse(0), false, award.people().stream().map(each -> new Person(each.name(), cut(each.unit()), false, OPEN, each.start(), each.end())).toList(),
                award.start(), award.end());
    }

    private static String cut(String unit) {
        return unit.substring(0, Math.min(LONGEST_UNIT, unit.length()));
    }

    public static boolean isYear(String typed) {
        return typed.matches("(19|20)\\d{2}");
    }

    /** How many people something is to come of. */
    public long size() {
        return blocks.stream().filter(block -> !block.dropped()).flatMap(block -> block.people().stream()).filter(person -> !person.struck()).count();
    }

    String json() {
        var array = Json.createArrayBuilder();
        blocks.forEach(block -> array.add(json(block)));
        return Json.createObjectBuilder().add("blocks", array).add("remarks", Json.createArrayBuilder(remarks)).build().toString();
    }

    private static JsonObject json(Block block) {
        var people = Json.createArrayBuilder();
        block.people().forEach(person -> people.add(Json.createObjectBuilder().add("name", person.name()).add("unit", person.unit())
                .add("struck", person.struck()).add("choice", person.choice()).add("start", person.start()).add("end", person.end())));
        return Json.createObjectBuilder().add("title", block.title()).add("level", block.level()).add("year", block.year()).add("grantedBy", block.grantedBy())
                .add("claimed", block.claimed()).add("dropped", block.dropped()).add("start", block.start()).add("end", block.end()).add("people", people).build();
    }

    static Proposal read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            return new Proposal(objects(object.getJsonArray("blocks")).stream().map(Proposal::block).toList(),
                    object.getJsonArray("remarks").getValuesAs(JsonString::getString));
        }
    }

    private static Block block(JsonObject block) {
        return new Block(block.getString("title"), block.getString("level"), block.getString("year"), block.getString("grantedBy"), block.getInt("claimed"),
                block.getBoolean("dropped"), objects(block.getJsonArray("people")).stream().map(Proposal::person).toList(), block.getInt("start"), block.getInt("end"));
    }

    private static Person person(JsonObject person) {
        return new Person(person.getString("name"), person.getString("unit"), person.getBoolean("struck"), person.getString("choice"),
                person.getInt("start"), person.getInt("end"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonValue::asJsonObject);
    }
}
