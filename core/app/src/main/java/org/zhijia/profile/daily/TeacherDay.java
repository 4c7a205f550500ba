package org.zhijia.profile.daily;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;

/** Who stands on a day of a site's calendar. */
@Entity
@Table(name = "teacher_day")
@IdClass(TeacherDay.Key.class)
public class TeacherDay {

    // JPA 3.1 wants a class with a constructor without arguments here, so it cannot be a record.
    static class Key implements Serializable {

        private long siteId;
        private LocalDate day;

        protected Key() { }

        Key(long siteId, LocalDate day) {
            this.siteId = siteId;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.siteId == siteId && key.day.equals(day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(siteId, day);
        }
    }

    @Id
    @Column(name = "site_id")
    private long siteId;

    @Id
    @Column(name = "on_day")
    private LocalDate day;

    @Column(name = "entry_id")
    private Long entryId;

    @Column(name = "planned_by")
    private Long plannedBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected TeacherDay() { }

    TeacherDay(long siteId, LocalDate day) {
        this.siteId = siteId;
        this.day = day;
    }

    void plan(long entryId, long officer, Instant now) {
        this.entryId = entryId;
        this.plannedBy = officer;
        this.chosenAt = now;
    }

    public LocalDate day() {
        return day;
    }

    /** Empty for a day whose person is to be forgotten. */
    public OptionalLong entryId() {
        return entryId == null ? OptionalLong.empty() : OptionalLong.of(entryId);
    }

    /** Whether an officer has chosen; else the calendar did by itself. */
    public boolean isPlanned() {
        return plannedBy != null;
    }
}
