package org.zhijia.profile.honours;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An honour that a text awards, with whom it names.
 *
 * @param claimed how many people the text says there are; empty where it does not say
 * @param start   where the passage begins in the text
 * @param end     behind its last character
 */
public record Award(Honour honour, OptionalInt claimed, List<Mention> people, int start, int end) {

    public Award {
        people = List.copyOf(people);
    }

    /** What an officer should look at, in Chinese. */
    public List<String> findings() {
        var findings = new ArrayList<String>();
        counting().ifPresent(findings::add);
        var seen = new HashSet<String>();
        people.stream().filter(person -> !seen.add(person.name() + " " + person.unit()))
                .forEach(person -> findings.add("“" + person.name() + "”出现了不止一次，请核对是不是同一个人。"));
        if (honour.title().isEmpty()) {
            findings.add("没有读出称号，请填写。");
        }
        if (honour.level().isEmpty()) {
            findings.add("看不出级别，请选择。");
        }
        if (honour.year().isEmpty()) {
            findings.add("没有读出年份，请填写。");
        }
        if (honour.grantedBy().isEmpty()) {
            findings.add("没有读出授予单位，知道的话请填写。");
        }
        return findings;
    }

    private Optional<String> counting() {
        int found = people.size();
        if (claimed.isEmpty()) {
            return found == 0 ? Optional.of("没有读出名字，请在下面补上。") : Optional.empty();
        }
        int said = claimed.getAsInt();
        if (found < said) {
            return Optional.of("原文说 " + said + " 人，读出 " + found + " 个名字，还差 " + (said - found) + " 个，请对照原文或附件补上。");
        }
        return found == said ? Optional.empty()
                : Optional.of("原文说 " + said + " 人，读出 " + found + " 个名字，多了 " + (found - said) + " 个，请核对。");
    }

    Award with(List<Mention> people, int end) {
        return new Award(honour, claimed, people, start, end);
    }
}
