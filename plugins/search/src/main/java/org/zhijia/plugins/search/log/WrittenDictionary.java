package org.zhijia.plugins.search.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The row of an {@link Edition}. */
@Entity
@Table(name = "search_dictionary")
class WrittenDictionary {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_dictionary_seq")
    @SequenceGenerator(name = "search_dictionary_seq", sequenceName = "search_dictionary_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private int version;
    private String lines;
    private String author;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    protected WrittenDictionary() { }

    WrittenDictionary(long siteId, Edition edition) {
        this.siteId = siteId;
        this.version = edition.version();
        this.lines = edition.lines();
        this.author = edition.author();
        this.writtenAt = edition.writtenAt().atOffset(ZoneOffset.UTC);
    }

    Edition edition() {
        return new Edition(version, lines, author, writtenAt.toInstant());
    }
}
