-- The content type: typed columns of its revisions, and a table for each list.

create table showcase_fields (
    revision_id bigint       primary key references revision (id),
    kind        varchar(20),
    school      varchar(100),
    brand       varchar(40),
    contact     varchar(100),
    location    varchar(200)
);
create index showcase_by_kind on showcase_fields (kind);
create index showcase_by_brand on showcase_fields (brand);

create table showcase_album (
    revision_id bigint       not null references revision (id),
    position    integer      not null,
    picture     bigint       references media (id),
    caption     varchar(100),
    primary key (revision_id, position)
);

create table showcase_facilities (
    revision_id bigint       not null references revision (id),
    position    integer      not null,
    name        varchar(40),
    note        varchar(60),
    primary key (revision_id, position)
);

create table showcase_activities (
    revision_id bigint       not null references revision (id),
    position    integer      not null,
    entry_id    bigint       not null references entry (id),
    primary key (revision_id, position)
);
create index showcase_by_activity on showcase_activities (entry_id);

create table showcase_honours (
    revision_id bigint       not null references revision (id),
    position    integer      not null,
    title       varchar(100),
    level       varchar(10),
    "year"      bigint,
    primary key (revision_id, position)
);
create index showcase_by_honour on showcase_honours (level);

create table showcase_committee (
    revision_id bigint       not null references revision (id),
    position    integer      not null,
    role        varchar(40),
    name        varchar(40),
    duty        varchar(60),
    primary key (revision_id, position)
);

-- What a site recommends in its gallery, in its order. A showcase that is deleted for good leaves.

create table showcase_featured (
    site_id  bigint  not null references site (id),
    place    integer not null,
    entry_id bigint  not null references entry (id) on delete cascade,
    primary key (site_id, entry_id)
);

-- Exhibitions (专题展示): showcases under a theme, for a time.

create sequence showcase_exhibition_seq start with 50 increment by 50;

create table showcase_exhibition (
    id           bigint        primary key,
    site_id      bigint        not null references site (id),
    title        varchar(60)   not null,
    introduction varchar(2000) not null,
    cover_id     bigint        references media (id) on delete set null,
    opens        date          not null,
    -- The last day.
    closes       date          not null
);
create index showcase_exhibition_by_site on showcase_exhibition (site_id, opens);

create table showcase_exhibit (
    exhibition_id bigint  not null references showcase_exhibition (id) on delete cascade,
    place         integer not null,
    entry_id      bigint  not null references entry (id) on delete cascade,
    primary key (exhibition_id, entry_id)
);
