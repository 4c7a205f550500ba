package org.zhijia.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A folder of a site's library. Folders hold files, never other folders: a search finds what order does not. */
@Entity
@Table(name = "media_folder")
public class Folder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_folder_seq")
    @SequenceGenerator(name = "media_folder_seq", sequenceName = "media_folder_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    private String name;

    protected Folder() { }

    Folder(long siteId, String name) {
        this.siteId = siteId;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    void rename(String name) {
        this.name = name;
    }
}
