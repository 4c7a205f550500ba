-- Nominations (推选) and public notices (公示) --------------------------------------------------------------------------------

create sequence nomination_call_seq start with 50 increment by 50;
create sequence nomination_seq start with 50 increment by 50;
create sequence notice_seq start with 50 increment by 50;
create sequence notice_person_seq start with 50 increment by 50;
create sequence objection_seq start with 50 increment by 50;

-- What a city or a district asks its schools to nominate people for.
create table nomination_call (
    id          bigint        primary key,
    site_id     bigint        not null references site (id),
    title       varchar(100)  not null,
    honour_level varchar(10)  not null,
    honour_year integer       not null,
    granted_by  varchar(100)  not null,
    description varchar(2000) not null default '',
    opens       date          not null,
    closes      date          not null,
    -- How many people each site may nominate; null for as many as it wants.
    quota       integer,
    created_by  bigint        references account (id),
    created_at  timestamp with time zone not null
);
create index nomination_call_by_site on nomination_call (site_id, id);

-- Somebody whom a site proposes. Forgotten people keep their row, without a word about them.
create table nomination (
    id           bigint        primary key,
    call_id      bigint        not null references nomination_call (id),
    -- The site that nominates.
    site_id      bigint        not null references site (id),
    name         varchar(60)   not null,
    school       varchar(100)  not null,
    subject      varchar(60)   not null default '',
    deeds        varchar(3000) not null,
    -- The day on which the person agreed to be named in public.
    consent      date          not null,
    nominated_by bigint        references account (id),
    nominated_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    -- The profile that tells of the honour; null until there is one.
    entry_id     bigint        references entry (id)
);
create index nomination_by_call on nomination (call_id, id);
create index nomination_by_site on nomination (site_id, call_id);
create index nomination_by_entry on nomination (entry_id);

-- The files that speak for the person, in order.
create table nomination_file (
    nomination_id bigint  not null references nomination (id),
    place         integer not null,
    media_id      bigint  not null references media (id),
    primary key (nomination_id, place)
);
create index nomination_file_by_media on nomination_file (media_id);

create table notice (
    id           bigint        primary key,
    -- The site of the call.
    site_id      bigint        not null references site (id),
    call_id      bigint        not null references nomination_call (id),
    title        varchar(200)  not null,
    introduction varchar(3000) not null default '',
    contact      varchar(300)  not null,
    -- First and last day, both included.
    begins       date          not null,
    ends         date          not null,
    opened_by    bigint        references account (id),
    opened_at    timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    published_at timestamp with time zone,
    -- The news about it, a draft at first.
    entry_id     bigint        references entry (id),
    version      bigint        not null
);
create index notice_by_site on notice (site_id, id);
create index notice_by_call on notice (call_id);

create table notice_person (
    id            bigint       primary key,
    notice_id     bigint       not null references notice (id),
    place         integer      not null,
    nomination_id bigint       not null references nomination (id),
    removed_at    timestamp with time zone,
    -- What readers are told of the removal.
    remark        varchar(300) not null default ''
);
create index notice_person_by_notice on notice_person (notice_id, place);
create index notice_person_by_nomination on notice_person (nomination_id);

-- What somebody has to say against a person on a notice. Seen only by officers who may publish.
create table objection (
    id          bigint        primary key,
    notice_id   bigint        not null references notice (id),
    person_id   bigint        not null references notice_person (id),
    receipt     varchar(20)   not null unique,
    -- Empty where it came without a name.
    name        varchar(60)   not null,
    contact     varchar(200)  not null,
    content     varchar(3000) not null,
    sent_at     timestamp with time zone not null,
    -- Null until it is answered.
    upheld      boolean,
    answer      varchar(1000) not null default '',
    answered_by bigint        references account (id),
    answered_at timestamp with time zone
);
create index objection_by_notice on objection (notice_id, id);
