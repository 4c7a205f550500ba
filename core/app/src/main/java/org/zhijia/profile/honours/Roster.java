package org.zhijia.profile.honours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists of people: separated by commas or spaces, with units in brackets, in front or behind, one or many in a line. */
final class Roster {

    private static final Pattern NUMBERING = Pattern.compile("\\s*(?:[（(]\\s*[0-9０-９一二三四五六七八九十]{1,4}\\s*[)）]|[0-9０-９]{1,4}\\s*[.．、:：)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-*•●▪■]|[0-9]{1,4}(?=[\\s\\u3000]))[\\s\\u3000]*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern HEAD = Pattern.compile("^(?<unit>[^：:、，,；;]{2,40})[：:](?<rest>.+)$", Pattern.DOTALL);
    private static final Pattern BRACKETED = Pattern.compile("^(?<name>" + PersonName.FORM + ")[\\s\\u3000]*[（(](?<told>[^（）()]{1,60}(?:[（(][^（）()]{1,20}[）)][^（）()]{0,20})?)[）)]$");
    private static final String OFFICE = "(?:[\\p{IsHan}]{0,8}(?:教师|老师|校长|园长|主席|主任|书记|院长|教研员|组长|班主任))";
    private static final String TITLED = "(?:同志|老师|教师|校长|主席|主任|书记|园长)?";
    private static final Pattern GLUED = Pattern.compile("^(?<unit>[\\p{IsHan}0-9０-９A-Za-z（）()]{2,30}?" + Unit.END + "(?:[（(][^（）()]{1,12}[）)])?)(?:的)?" + OFFICE
            + "?(?<name>" + PersonName.FORM + ")" + TITLED + "$");
    private static final Pattern OURS = Pattern.compile("^(?:我|本|该)(?:校|市|区|县|园|局|院)的?" + OFFICE + "?(?<name>" + PersonName.FORM + ")" + TITLED + "$");
    private static final Pattern ADDRESSED = Pattern.compile("^" + OFFICE + "?(?<name>" + PersonName.FORM + ")" + TITLED + "$");
    /** What brackets say of a person beside the unit: sex, people, party. */
    private static final Pattern PERSONAL = Pattern.compile("(?:^|[，,、；;\\s])(?:男|女|\\p{IsHan}{1,6}族|中共党员|党员|群众|排名不分先后)(?=$|[，,、；;\\s])");
    private static final String BETWEEN = "、，,；;/|\t";
    private static final Pattern AND = Pattern.compile("[和与及]");
    /** A list of which less can be read is something else. */
    private static final double READABLE = 0.75;

    private Roster() { }

    /** @return the people; empty where the line is something else than a list of people */
    static List<Mention> read(Piece line) {
        var list = trimmed(line.without(NUMBERING));
        var head = HEAD.matcher(list.text());
        if (head.matches() && Unit.is(SPACE.matcher(head.group("unit")).replaceAll("")) && !PersonName.is(head.group("unit"))) {
            return people(list.group(head, "rest")).stream().map(mention -> mention.at(head.group("unit"))).toList();
        }
        return people(list);
    }

    private static Piece trimmed(Piece line) {
        var list = line.strip();
        while (!list.isEmpty() && "。；;，,、.：:".indexOf(list.text().charAt(list.text().length() - 1)) >= 0) {
            list = list.to(list.text().length() - 1).strip();
        }
        return list;
    }

    private static List<Mention> people(Piece list) {
        var found = new ArrayList<Mention>();
        var tokens = list.splitOutsideBrackets(BETWEEN);
        int read = 0;
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at).without(NUMBERING);
            var people = token(token);
            read += people.isEmpty() ? 0 : 1;
            found.addAll(people);
            if (people.isEmpty() && !found.isEmpty() && Unit.is(token.text())) {
                // 张三，桐洲市实验小学
                found.set(found.size() - 1, found.getLast().at(token.text()));
                read++;
            } else if (people.isEmpty() && at + 1 < tokens.size() && Unit.is(token.text()) && one(tokens.get(at + 1)).isPresent()) {
                // 桐洲市实验小学，张三
                found.add(one(tokens.get(++at)).get().at(token.text()));
                read += 2;
            }
        }
        return read < READABLE * tokens.size() ? List.of() : List.copyOf(found);
    }

    private static List<Mention> token(Piece token) {
        var single = one(token);
        return single.isPresent() ? List.of(single.get()) : spaced(token);
    }

    /** One person, with a unit in brackets or in front, or without. */
    static Optional<Mention> one(Piece token) {
        var bracketed = BRACKETED.matcher(token.text());
        if (bracketed.matches() && PersonName.isPossible(bracketed.group("name"))) {
            return Optional.of(Mention.of(token.group(bracketed, "name"), told(bracketed.group("told"))));
        }
        if (PersonName.is(token.text())) {
            return Optional.of(Mention.of(token, ""));
        }
        for (var form : List.of(GLUED, OURS, ADDRESSED)) {
            var match = form.matcher(token.text());
            if (match.matches() && PersonName.is(match.group("name"))) {
                return Optional.of(Mention.of(token.group(match, "name"), form == GLUED ? match.group("unit") : ""));
            }
        }
        return Optional.empty();
    }

    private static String told(String brackets) {
        return PERSONAL.matcher(brackets).replaceAll("").replaceAll("^[，,、；;\\s]+|[，,、；;\\s]+$", "");
    }

    /** Words between spaces: names only, or names with a unit on one side. */
    private static List<Mention> spaced(Piece token) {
        var words = words(token);
        var found = new ArrayList<Mention>();
        var unit = "";
        int known = 0;
        for (var word : words) {
            var person = one(word);
            if (person.isPresent()) {
                found.add(person.get().at(unit));
                known++;
            } else if (Unit.is(word.text())) {
                known++;
                if (found.isEmpty()) {
                    unit = word.text();
                } else {
                    found.set(found.size() - 1, found.getLast().at(word.text()));
                }
            }
        }
        // An office may stand beside each.
        return found.isEmpty() || known * 2 <= words.size() && known < 2 ? List.of() : found;
    }

    /** A name of two characters that is spread is one word. */
    private static List<Piece> words(Piece token) {
        var words = new ArrayList<Piece>();
        Piece open = null;
        for (var word : token.split(SPACE)) {
            if (word.text().length() > 1) {
                addTo(words, open);
                open = null;
                words.add(word);
            } else if (open == null) {
                open = word;
            } else {
                words.add(token.part(open.start() - token.start(), word.end() - token.start()));
                open = null;
            }
        }
        addTo(words, open);
        return words;
    }

    private static void addTo(List<Piece> words, Piece word) {
        if (word != null) {
            words.add(word);
        }
    }

    /** The people at the end of a phrase, for what stands in front of 等41人 or of a verb: as far back as there are names. */
    static List<Mention> atTheEnd(Piece phrase) {
        var found = new ArrayList<Mention>();
        var tokens = trimmed(phrase).splitOutsideBrackets(BETWEEN + "：:");
        for (int at = tokens.size() - 1; at >= 0; at--) {
            var people = joined(tokens.get(at));
            if (people.isEmpty()) {
                break;
            }
            found.addAll(0, people);
        }
        return found;
    }

    /** 张三和李四; but 张和平 is one. */
    private static List<Mention> joined(Piece token) {
        var people = token(token);
        if (!people.isEmpty()) {
            return people;
        }
        var parts = token.split(AND);
        var found = parts.stream().flatMap(part -> one(part).stream()).toList();
        return parts.size() > 1 && found.size() == parts.size() ? found : List.of();
    }
}
