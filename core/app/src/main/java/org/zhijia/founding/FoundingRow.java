package org.zhijia.founding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.founding.Founding.Founded;
import org.zhijia.founding.Registrar.Finding;
import org.zhijia.founding.Registrar.Proposal;
import org.zhijia.site.SiteNode;

/** One site of a list. */
@Entity
@Table(name = "founding_row")
@IdClass(FoundingRow.Key.class)
public class FoundingRow {

    /** What became of it. */
    public enum State {
        /** Something stands against it; it is left out. */ REFUSED, WAITING, FOUNDED, FAILED
    }

    // JPA 3.1 wants a class with a constructor without arguments here, so it cannot be a record.
    static class Key implements Serializable {

        private long jobId;
        private int number;

        protected Key() { }

        Key(long jobId, int number) {
            this.jobId = jobId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.jobId == jobId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(jobId, number);
        }
    }

    private static final int LONGEST_FINDING = 1000;

    @Id
    @Column(name = "job_id")
    private long jobId;

    @Id
    @Column(name = "line")
    private int number;

    private String name;

    @Column(name = "site_key")
    private String key;

    private String kind;

    @Column(name = "parent_key")
    private String parentKey;

    private String template;
    private String theme;
    private String hosts;
    private String administrator;
    private String login;
    private String state;
    private String finding = "";

    @Column(name = "founded_id")
    private Long foundedId;

    @Column(name = "administrator_id")
    private Long administratorId;

    protected FoundingRow() { }

    FoundingRow(long jobId, Proposal proposal) {
        var charter = proposal.charter();
        this.jobId = jobId;
        this.number = proposal.number();
        this.name = charter.name();
        this.key = charter.key();
        this.kind = charter.kind().name().toLowerCase(Locale.ROOT);
        this.parentKey = charter.parentKey();
        this.template = charter.template();
        this.theme = charter.theme();
        this.hosts = String.join(" ", charter.hosts());
        this.administrator = charter.administrator().map(Charter.Administrator::name).orElse("");
        this.login = charter.administrator().map(Charter.Administrator::login).orElse("");
        this.state = word(proposal.isSound() ? State.WAITING : State.REFUSED);
        this.finding = shortened(proposal.findings().stream().map(Finding::message).collect(Collectors.joining("\n")));
    }

    Charter charter() {
        return new Charter(name, key, SiteNode.Kind.of(kind), parentKey, template, theme,
                Arrays.stream(hosts.split(" ")).filter(host -> !host.isEmpty()).toList(),
                administrator.isEmpty() ? Optional.empty() : Optional.of(new Charter.Administrator(administrator, login)));
    }

    void founded(Founded founded) {
        foundedId = founded.site().id();
        founded.administrator().ifPresent(appointed -> administratorId = appointed.account().id());
        state = word(State.FOUNDED);
    }

    void fail(String why) {
        finding = shortened(why);
        state = word(State.FAILED);
    }

    Key id() {
        return new Key(jobId, number);
    }

    /** As the workbook counts, from 1. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String key() {
        return key;
    }

    public String parentKey() {
        return parentKey;
    }

    public String administrator() {
        return administrator;
    }

    public State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** What stood against it, a line for each; empty when nothing did. */
    public List<String> findings() {
        return finding.isEmpty() ? List.of() : List.of(finding.split("\n"));
    }

    OptionalLong foundedId() {
        return foundedId == null ? OptionalLong.empty() : OptionalLong.of(foundedId);
    }

    OptionalLong administratorId() {
        return administratorId == null ? OptionalLong.empty() : OptionalLong.of(administratorId);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_FINDING, text.length()));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
