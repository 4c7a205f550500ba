package org.zhijia.policy.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.Entry;

/** What a document, or a clause of it, says about another. */
@Entity
@Table(name = "policy_relation")
public class Relation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_relation_seq")
    @SequenceGenerator(name = "policy_relation_seq", sequenceName = "policy_relation_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "from_id", updatable = false)
    private long fromId;

    @Column(name = "from_clause", updatable = false)
    private String fromClause;

    @Column(name = "from_anchor", updatable = false)
    private String fromAnchor;

    @Column(name = "to_id")
    private Long toId;

    @Column(name = "to_clause", updatable = false)
    private String toClause;

    @Column(name = "to_anchor", updatable = false)
    private String toAnchor;

    @Column(name = "to_title", updatable = false)
    private String toTitle;

    @Column(name = "to_number", updatable = false)
    private String toNumber;

    @Column(updatable = false)
    private LocalDate effective;

    @Column(updatable = false)
    private String note;

    private boolean told;

    @Column(name = "entered_by", updatable = false)
    private Long enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected Relation() { }

    /** @param today on the clock of the document's site: what takes effect later is told when its day comes */
    Relation(Entry from, Statement said, OptionalLong by, LocalDate today, Instant now) {
        this.siteId = from.siteId();
        this.fromId = from.id();
        this.kind = said.kind().word();
        this.fromClause = said.from().clause();
        this.fromAnchor = said.from().anchor();
        this.toId = said.toId().isPresent() ? said.toId().getAsLong() : null;
        this.toClause = said.to().clause();
        this.toAnchor = said.to().anchor();
        this.toTitle = said.toTitle();
        this.toNumber = said.toNumber().isEmpty() ? null : said.toNumber();
        this.effective = said.effective().orElse(null);
        this.note = said.note();
        this.told = effective == null || !effective.isAfter(today);
        this.enteredBy = by.isPresent() ? by.getAsLong() : null;
        this.enteredAt = now;
    }

    public long id() {
        return id;
    }

    public long fromId() {
        return fromId;
    }

    public RelationKind kind() {
        return RelationKind.of(kind).orElseThrow();
    }

    /** Where the document says it. */
    public Place from() {
        return new Place(fromClause, fromAnchor);
    }

    /** The other document; empty where it is not here. */
    public OptionalLong toId() {
        return toId == null ? OptionalLong.empty() : OptionalLong.of(toId);
    }

    /** What of the other document it is about. */
    public Place to() {
        return new Place(toClause, toAnchor);
    }

    /** The other document's title, as it was when this was entered. */
    public String toTitle() {
        return toTitle;
    }

    /** The other document's number in its normal form; may be empty. */
    public String toNumber() {
        return toNumber == null ? "" : toNumber;
    }

    /** From which day on it changes what holds; always there where it is a decision. */
    public Optional<LocalDate> effective() {
        return Optional.ofNullable(effective);
    }

    public String note() {
        return note;
    }

    public OptionalLong enteredBy() {
        return enteredBy == null ? OptionalLong.empty() : OptionalLong.of(enteredBy);
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Its day has come, and everybody knows. */
    void tell() {
        told = true;
    }

    /** Whether it says the same of the same. */
    boolean says(Statement said) {
        boolean here = toId != null && said.toId().isPresent();
        boolean same = here ? said.toId().getAsLong() == toId
                : toNumber().equals(said.toNumber()) && (!toNumber().isEmpty() || toTitle.equals(said.toTitle()));
        return same && kind() == said.kind() && fromClause.equals(said.from().clause()) && toClause.equals(said.to().clause());
    }
}
