package org.zhijia.plugins.search.learning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The row of a {@link Faq}. */
@Entity
@Table(name = "search_faq")
class KeptQuestion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_faq_seq")
    @SequenceGenerator(name = "search_faq_seq", sequenceName = "search_faq_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String question;
    private String author;

    @Column(name = "edited_at")
    private OffsetDateTime editedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "search_faq_clause", joinColumns = @JoinColumn(name = "faq_id"))
    @OrderColumn(name = "place")
    private List<Place> clauses = new ArrayList<>();

    protected KeptQuestion() { }

    KeptQuestion(long siteId) {
        this.siteId = siteId;
    }

    void edit(String question, List<Place> clauses, String author, Instant now) {
        this.question = question;
        this.clauses = new ArrayList<>(clauses);
        this.author = author;
        editedAt = now.atOffset(ZoneOffset.UTC);
    }

    Faq faq() {
        return new Faq(id, question, clauses, author, editedAt.toInstant());
    }

    long siteId() {
        return siteId;
    }
}
