package org.zhijia.plugins.showcase.exhibition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.zhijia.plugins.showcase.Picks;

/** Homes under a theme, for a time. */
@Entity
@Table(name = "showcase_exhibition")
class Exhibition {

    /** Where a day finds it. */
    enum Phase { COMING, RUNNING, PAST }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "showcase_exhibition_seq")
    @SequenceGenerator(name = "showcase_exhibition_seq", sequenceName = "showcase_exhibition_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    private String title;
    private String introduction;

    @Column(name = "cover_id")
    private Long coverId;

    private LocalDate opens;
    private LocalDate closes;

    @ElementCollection
    @CollectionTable(name = "showcase_exhibit", joinColumns = @JoinColumn(name = "exhibition_id"))
    @OrderColumn(name = "place")
    @Column(name = "entry_id")
    private List<Long> exhibits = new ArrayList<>();

    protected Exhibition() { }

    Exhibition(long siteId, Plan plan) {
        this.siteId = siteId;
        follow(plan);
    }

    void follow(Plan plan) {
        title = plan.title();
        introduction = plan.introduction();
        coverId = plan.cover().isPresent() ? plan.cover().getAsLong() : null;
        opens = plan.opens();
        closes = plan.closes();
        exhibits = new ArrayList<>(plan.exhibits().ids());
    }

    Plan plan() {
        return new Plan(title, introduction, cover(), opens, closes, exhibits());
    }

    Phase on(LocalDate day) {
        return day.isBefore(opens) ? Phase.COMING : day.isAfter(closes) ? Phase.PAST : Phase.RUNNING;
    }

    Picks exhibits() {
        return new Picks(exhibits);
    }

    long id() {
        return id;
    }

    long siteId() {
        return siteId;
    }

    String title() {
        return title;
    }

    String introduction() {
        return introduction;
    }

    OptionalLong cover() {
        return coverId == null ? OptionalLong.empty() : OptionalLong.of(coverId);
    }

    LocalDate opens() {
        return opens;
    }

    /** The last day. */
    LocalDate closes() {
        return closes;
    }
}
