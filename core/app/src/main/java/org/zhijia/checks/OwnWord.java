package org.zhijia.checks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/** A word as a site has put it on its list. */
@Entity
@Table(name = "word")
class OwnWord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_seq")
    @SequenceGenerator(name = "word_seq", sequenceName = "word_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    private String kind;

    @Column(updatable = false)
    private String wording;

    private String replacement;
    private String within;
    private boolean blocks;
    private boolean locked;

    protected OwnWord() { }

    OwnWord(long siteId, Word word) {
        this.siteId = siteId;
        this.wording = word.wording();
        change(word);
    }

    void change(Word word) {
        kind = word.kind().word();
        replacement = word.replacement();
        within = String.join(" ", word.within());
        blocks = word.blocks();
        locked = word.locked();
    }

    long siteId() {
        return siteId;
    }

    Word word() {
        List<String> right = within.isEmpty() ? List.of() : Arrays.asList(within.split(" "));
        return new Word(Word.Kind.of(kind), wording, replacement, right, blocks, locked);
    }
}
