package org.zhijia.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import org.zhijia.site.Section;

/** What one person is writing and has not saved as a revision yet. Only one tab of the browser writes at a time. */
@Entity
@Table(name = "working_copy")
public class WorkingCopy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "working_copy_seq")
    @SequenceGenerator(name = "working_copy_seq", sequenceName = "working_copy_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "entry_id")
    private Long entryId;

    @Column(name = "section_id")
    private long sectionId;

    @Column(updatable = false)
    private String type;

    private int base;
    private String manuscript;
    private long keeping;
    private boolean unsaved;
    private String tab = "";

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected WorkingCopy() { }

    WorkingCopy(long accountId, long siteId, long sectionId, String type, Manuscript manuscript, Instant now) {
        this.accountId = accountId;
        this.siteId = siteId;
        this.sectionId = sectionId;
        this.type = type;
        this.manuscript = manuscript.json().toString();
        this.createdAt = now;
        this.keptAt = now;
        this.seenAt = now;
    }

    /** Ties it to an entry whose revision of this number says what the manuscript says. */
    void settle(long entryId, int number, Manuscript manuscript) {
        this.entryId = entryId;
        this.base = number;
        this.manuscript = manuscript.json().toString();
        this.unsaved = false;
    }

    /** Lets a tab write from now on, and no other. */
    public void take(String tab, Instant now) {
        this.tab = tab;
        this.seenAt = now;
    }

    /**
     * Keeps what stands in the editor.
     *
     * @throws OtherTab when another tab writes
     */
    public void keep(Manuscript manuscript, String tab, Instant now) {
        if (!isWrittenBy(tab)) {
            throw new OtherTab();
        }
        this.seenAt = now;
        if (!manuscript.equals(manuscript())) {
            write(manuscript, now);
        }
    }

    private void write(Manuscript manuscript, Instant now) {
        this.manuscript = manuscript.json().toString();
        this.keeping++;
        this.unsaved = true;
        this.keptAt = now;
    }

    /** Remembers that its editor is open. */
    public void see(Instant now) {
        seenAt = now;
    }

    /** Changes the section of a text that is no entry yet. */
    public void moveTo(Section section) {
        if (section.siteId() != siteId || entryId != null) {
            throw new IllegalArgumentException("Working copy " + id + " does not go to section " + section.id());
        }
        sectionId = section.id();
    }

    /** What was merged with the revision of this number; to be looked through and saved. */
    public void merge(int number, Manuscript merged, Instant now) {
        base = number;
        write(merged, now);
    }

    public boolean isWrittenBy(String tab) {
        return this.tab.equals(tab);
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public long accountId() {
        return accountId;
    }

    /** Empty for a text that was never saved. */
    public OptionalLong entryId() {
        return entryId == null ? OptionalLong.empty() : OptionalLong.of(entryId);
    }

    public long sectionId() {
        return sectionId;
    }

    public String type() {
        return type;
    }

    /** Number of the revision that it was made of; 0 for a new text. */
    public int base() {
        return base;
    }

    public Manuscript manuscript() {
        return Manuscript.read(manuscript);
    }

    /** Counts what was kept. */
    public long keeping() {
        return keeping;
    }

    /** Whether it holds what no revision has. */
    public boolean isUnsaved() {
        return unsaved;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
