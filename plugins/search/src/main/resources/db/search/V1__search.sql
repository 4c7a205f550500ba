-- What visitors asked, counted by day: no address, no cookie, no account, no time of day.
create table search_asked (
    site_id  bigint       not null references site (id),
    asked_on date         not null,
    -- In normal form.
    query    varchar(60)  not null,
    times    bigint       not null,
    -- What the last one of them found.
    hits     bigint       not null,
    primary key (site_id, asked_on, query)
);
create index search_asked_by_day on search_asked (asked_on);

-- What they opened from there. The entry may be gone by now.
create table search_opened (
    site_id  bigint       not null references site (id),
    asked_on date         not null,
    query    varchar(60)  not null,
    entry_id bigint       not null,
    -- Of the clause; empty for the entry as a whole.
    anchor   varchar(200) not null,
    times    bigint       not null,
    primary key (site_id, asked_on, query, entry_id, anchor)
);
create index search_opened_by_day on search_opened (asked_on);

create sequence search_pin_seq start with 50 increment by 50;

-- What comes first when somebody asks just this, here and on the sites below.
create table search_pin (
    id       bigint       primary key,
    site_id  bigint       not null references site (id),
    query    varchar(60)  not null,
    place    integer      not null,
    entry_id bigint       not null,
    anchor   varchar(200) not null,
    unique (site_id, query, entry_id, anchor)
);

create sequence search_dictionary_seq start with 50 increment by 50;

-- A site's own synonyms as its officers have written them; a version is never written again.
create table search_dictionary (
    id         bigint       primary key,
    site_id    bigint       not null references site (id),
    version    integer      not null,
    lines      text         not null,
    author     varchar(100) not null,
    written_at timestamp with time zone not null,
    unique (site_id, version)
);
