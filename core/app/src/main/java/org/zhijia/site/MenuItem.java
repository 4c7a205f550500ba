package org.zhijia.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.OptionalLong;

/** An item of one of a site's menus; it leads to a section or to an address. */
@Entity
@Table(name = "menu_item")
public class MenuItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "menu_item_seq")
    @SequenceGenerator(name = "menu_item_seq", sequenceName = "menu_item_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "parent_id")
    private Long parentId;

    private String menu;
    private int place;
    private String title;

    @Column(name = "section_id")
    private Long sectionId;

    private String url = "";

    protected MenuItem() { }

    MenuItem(long siteId, String menu, int place, MenuItem parent, String title) {
        this.siteId = siteId;
        this.menu = menu;
        this.place = place;
        this.parentId = parent == null ? null : parent.id;
        this.title = title;
    }

    public MenuItem leadTo(Section section) {
        sectionId = section.id();
        return this;
    }

    void leaveParent() {
        parentId = null;
    }

    void moveUpFrom(MenuItem parent) {
        parentId = parent.parentId;
    }

    /** @param url absolute, or a path on this site that begins with a slash */
    public MenuItem leadTo(String url) {
        this.url = url;
        return this;
    }

    public long id() {
        return id;
    }

    public OptionalLong parentId() {
        return parentId == null ? OptionalLong.empty() : OptionalLong.of(parentId);
    }

    public String title() {
        return title;
    }

    public OptionalLong sectionId() {
        return sectionId == null ? OptionalLong.empty() : OptionalLong.of(sectionId);
    }

    public String url() {
        return url;
    }
}
