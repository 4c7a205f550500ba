-- profile: one good teacher a day ------------------------------------------------------------------------------------------

-- Who stands on a day of a site's calendar: of the past and today what was shown, of the days to come what is planned.
create table teacher_day (
    site_id    bigint  not null references site (id),
    on_day     date    not null,
    -- Of the site's tree. Null once the person is to be forgotten: the day then shows nobody, and is not given to another.
    entry_id   bigint  references entry (id),
    -- Null for whom the calendar chose by itself.
    planned_by bigint  references account (id),
    chosen_at  timestamp with time zone not null,
    primary key (site_id, on_day)
);
create index teacher_day_by_entry on teacher_day (entry_id);
