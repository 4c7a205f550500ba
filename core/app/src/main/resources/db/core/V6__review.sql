-- publishing: review, the bin ----------------------------------------------------------------------------------------------

create sequence review_plan_seq;

-- The steps that a text takes before it may be published. Only ever appended: the last row of a site, or of a section of
-- it, counts, and a text keeps the plan that it was submitted under.
create table review_plan (
    id         bigint  primary key,
    site_id    bigint  not null references site (id),
    -- Null for the whole site.
    section_id bigint  references section (id) on delete cascade,
    -- Whether there is nothing of its own any more, so that what stands above counts again.
    inherits   boolean not null,
    account_id bigint  references account (id),
    at         timestamp with time zone not null
);
create index review_plan_by_site on review_plan (site_id);

create table review_step (
    plan_id bigint      not null references review_plan (id) on delete cascade,
    -- Counting from 1.
    place   integer     not null,
    title   varchar(20) not null,
    primary key (plan_id, place)
);

-- Who takes a step. Where nobody is named, everybody does who may review there.
create table review_step_person (
    plan_id    bigint  not null,
    place      integer not null,
    account_id bigint  not null references account (id),
    primary key (plan_id, place, account_id),
    foreign key (plan_id, place) references review_step (plan_id, place) on delete cascade
);

-- Where the submitted revision of an entry stands now; what led there is in publishing_step. The row goes when the
-- revision is published or recalled.
create table review (
    entry_id     bigint      primary key references entry (id),
    revision_id  bigint      not null references revision (id),
    plan_id      bigint      not null references review_plan (id),
    -- waiting, returned, approved
    state        varchar(20) not null,
    -- The step that is waited for, or that was taken last, counting from 1; and how many the plan has.
    place        integer     not null,
    steps        integer     not null,
    submitter_id bigint      not null references account (id),
    submitted_at timestamp with time zone not null,
    -- Who has taken the step over or was asked to.
    assignee_id  bigint      references account (id),
    version      bigint      not null default 0
);
create index review_by_state on review (state);
create index review_by_submitter on review (submitter_id);

-- Revisions that have passed all steps, or were exempt from them. Taking an approval back deletes the row.
create table approved_revision (
    revision_id bigint primary key references revision (id),
    entry_id    bigint not null references entry (id),
    at          timestamp with time zone not null
);
create index approved_revision_by_entry on approved_revision (entry_id);

-- The step of the review, its title then, what the reviewer compared the revision with, and to whom a step was given.
alter table publishing_step add column place integer;
alter table publishing_step add column title varchar(20);
alter table publishing_step add column base_revision_id bigint references revision (id);
alter table publishing_step add column person_id bigint references account (id);

-- What a reviewer said about a passage of the text.
create table review_comment (
    step_id bigint        not null references publishing_step (id),
    place   integer       not null,
    quote   varchar(500)  not null,
    comment varchar(1000) not null,
    primary key (step_id, place)
);

alter table entry add column binned_at timestamp with time zone;
alter table entry add column binned_by bigint references account (id);
create index entry_by_bin on entry (site_id, binned_at);

-- What was deleted for good: nothing of the text, only that it was there, and the two people.
create table removed_entry (
    entry_id     bigint       primary key,
    site_id      bigint       not null references site (id),
    type         varchar(40)  not null,
    title        varchar(200) not null,
    published_at timestamp with time zone,
    binned_at    timestamp with time zone not null,
    binned_by    bigint       references account (id),
    removed_at   timestamp with time zone not null,
    removed_by   bigint       not null references account (id)
);
create index removed_entry_by_site on removed_entry (site_id);
