-- The core's schema, floor by floor. The same text must mean the same to H2 (MODE=PostgreSQL) and to PostgreSQL.

-- site ---------------------------------------------------------------------------------------------------------------

-- A sequence hands out the end of each block of 50: EclipseLink numbers the block up to it.
create sequence site_seq start with 50 increment by 50;

create table site (
    id          bigint        primary key,
    parent_id   bigint        references site (id),
    site_key    varchar(40)   not null unique,
    kind        varchar(20)   not null,
    name        varchar(100)  not null,
    tagline     varchar(200)  not null default '',
    description varchar(500)  not null default '',
    -- The ids from the root down to this site, each between dots: '.1.4.19.'. Finds all sites below one with a prefix.
    lineage     varchar(200)  not null,
    time_zone   varchar(40)   not null default 'Asia/Shanghai',
    created_at  timestamp with time zone not null,
    closed_at   timestamp with time zone
);
create index site_by_parent on site (parent_id);
create index site_by_lineage on site (lineage);

create table site_host (
    host      varchar(253) primary key,
    site_id   bigint       not null references site (id),
    -- 0 is the canonical one.
    place     integer      not null,
    unique (site_id, place)
);

-- Settings inherit from the sites above; a locked one holds for all sites below, whatever they say.
create table site_setting (
    site_id bigint       not null references site (id),
    name    varchar(120) not null,
    content varchar(4000) not null,
    locked  boolean      not null default false,
    primary key (site_id, name)
);

create sequence section_seq start with 50 increment by 50;

create table section (
    id            bigint       primary key,
    site_id       bigint       not null references site (id),
    parent_id     bigint       references section (id),
    section_key   varchar(60)  not null,
    title         varchar(60)  not null,
    description   varchar(300) not null default '',
    keywords      varchar(200) not null default '',
    column_type   varchar(20)  not null default '',
    -- Keys of content types, separated by spaces; the first is the usual one.
    content_types varchar(200) not null,
    place         integer      not null,
    unique (site_id, section_key)
);
create index section_by_parent on section (parent_id);

create sequence menu_item_seq start with 50 increment by 50;

create table menu_item (
    id         bigint       primary key,
    site_id    bigint       not null references site (id),
    parent_id  bigint       references menu_item (id),
    menu       varchar(20)  not null,
    place      integer      not null,
    title      varchar(40)  not null,
    section_id bigint       references section (id),
    url        varchar(500) not null default ''
);
create index menu_item_by_site on menu_item (site_id, menu, place);

-- Blocks that a site places into its theme's regions, instead of the theme's own choice.
create sequence placement_seq start with 50 increment by 50;

create table placement (
    id       bigint        primary key,
    site_id  bigint        not null references site (id),
    region   varchar(40)   not null,
    place    integer       not null,
    block    varchar(60)   not null,
    -- JSON object of texts.
    options  varchar(2000) not null default '{}'
);
create index placement_by_site on placement (site_id, region, place);

-- Addresses that have moved, as on the site's own host.
create table moved (
    site_id   bigint       not null references site (id),
    old_path  varchar(300) not null,
    new_path  varchar(300) not null,
    moved_at  timestamp with time zone not null,
    primary key (site_id, old_path)
);

-- identity -----------------------------------------------------------------------------------------------------------

create sequence account_seq start with 50 increment by 50;

create table account (
    id            bigint       primary key,
    login         varchar(60)  not null unique,
    name          varchar(60)  not null,
    password_hash varchar(300) not null,
    created_at    timestamp with time zone not null,
    closed_at     timestamp with time zone
);

create sequence membership_seq start with 50 increment by 50;

create table membership (
    id         bigint      primary key,
    account_id bigint      not null references account (id),
    site_id    bigint      not null references site (id),
    role       varchar(30) not null,
    -- Whether the role holds on the sites below too.
    below      boolean     not null default false,
    unique (account_id, site_id, role)
);
create index membership_by_site on membership (site_id);

create sequence api_token_seq start with 50 increment by 50;

create table api_token (
    id         bigint       primary key,
    account_id bigint       not null references account (id),
    -- SHA-256 of the secret, in hexadecimal: the secret itself is shown once and kept nowhere.
    secret_hash char(64)    not null unique,
    label      varchar(100) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index api_token_by_account on api_token (account_id);

-- plugin -------------------------------------------------------------------------------------------------------------

create table plugin_switch (
    site_id   bigint      not null references site (id),
    plugin_id varchar(60) not null,
    switched_on boolean   not null,
    primary key (site_id, plugin_id)
);

-- media --------------------------------------------------------------------------------------------------------------

create sequence media_seq start with 50 increment by 50;

create table media (
    id          bigint       primary key,
    site_id     bigint       not null references site (id),
    -- SHA-256 of the content, in hexadecimal; names the file on disk.
    hash        char(64)     not null,
    name        varchar(200) not null,
    media_type  varchar(100) not null,
    bytes       bigint       not null,
    -- Of pictures, in pixels, after their orientation was applied; 0 for other files.
    width       integer      not null default 0,
    height      integer      not null default 0,
    -- Whether a picture lets something shine through, so that JPEG will not do.
    transparent boolean      not null default false,
    alt         varchar(300) not null default '',
    created_at  timestamp with time zone not null,
    unique (site_id, hash)
);
create index media_by_hash on media (hash);

-- content ------------------------------------------------------------------------------------------------------------

create sequence entry_seq start with 50 increment by 50;
create sequence revision_seq start with 50 increment by 50;

create table entry (
    id               bigint      primary key,
    site_id          bigint      not null references site (id),
    section_id       bigint      not null references section (id),
    type             varchar(40) not null,
    live_revision_id bigint,
    -- The first publication; never changes once set.
    published_at     timestamp with time zone,
    -- When the live revision went live.
    updated_at       timestamp with time zone,
    withdrawn_at     timestamp with time zone,
    -- Of the live revision, so that lists need no join to know.
    pinned_until     timestamp with time zone,
    expires_at       timestamp with time zone,
    illustrated      boolean     not null default false,
    created_at       timestamp with time zone not null,
    version          bigint      not null default 0
);

create table revision (
    id         bigint        primary key,
    entry_id   bigint        not null references entry (id),
    number     integer       not null,
    title      varchar(200)  not null,
    summary    varchar(1000) not null default '',
    body       text          not null,
    cover_id   bigint        references media (id),
    cover_alt  varchar(300)  not null default '',
    pinned_until timestamp with time zone,
    expires_at timestamp with time zone,
    author_id  bigint        references account (id),
    created_at timestamp with time zone not null,
    unique (entry_id, number)
);

alter table entry add constraint entry_live foreign key (live_revision_id) references revision (id);
-- A visitor's lists: the live entries of some sections or of a site, the newest first.
create index entry_by_section on entry (section_id, published_at desc, id desc);
create index entry_by_site on entry (site_id, type, published_at desc, id desc);
create index entry_by_site_date on entry (site_id, published_at desc, id desc);
create index entry_pinned on entry (pinned_until);
create index entry_expiring on entry (expires_at);

create table revision_tag (
    revision_id bigint      not null references revision (id),
    place       integer     not null,
    tag         varchar(40) not null,
    primary key (revision_id, place)
);
create index revision_by_tag on revision_tag (tag);

-- What a revision needs: neither the file nor the row may go while a revision points at it.
create table revision_media (
    revision_id bigint not null references revision (id),
    media_id    bigint not null references media (id),
    primary key (revision_id, media_id)
);
create index revision_media_by_media on revision_media (media_id);

-- The log of facts. Its number is taken under the lock of change_counter at the end of a transaction, so that numbers
-- become visible in their own order: who has read up to 6 will never find a 5 later.
create table change_log (
    number  bigint       primary key,
    site_id bigint       not null,
    kind    varchar(60)  not null,
    subject bigint       not null,
    at      timestamp with time zone not null
);

create table change_counter (
    id     integer primary key,
    last   bigint  not null
);
insert into change_counter (id, last) values (1, 0);

create table follower_position (
    follower varchar(100) primary key,
    number   bigint       not null
);

-- publishing ---------------------------------------------------------------------------------------------------------

create sequence publishing_step_seq start with 50 increment by 50;

-- Append-only: who did what to which revision, when, with which words.
create table publishing_step (
    id          bigint       primary key,
    entry_id    bigint       not null references entry (id),
    revision_id bigint       references revision (id),
    step        varchar(20)  not null,
    account_id  bigint       references account (id),
    note        varchar(1000) not null default '',
    at          timestamp with time zone not null
);
create index publishing_step_by_entry on publishing_step (entry_id);

create table schedule (
    entry_id    bigint primary key references entry (id),
    revision_id bigint not null references revision (id),
    account_id  bigint references account (id),
    due_at      timestamp with time zone not null
);
create index schedule_due on schedule (due_at);

-- theme --------------------------------------------------------------------------------------------------------------

create table theme_package (
    -- SHA-256 of the packed content, in hexadecimal; names the folder on disk.
    hash        char(64)     primary key,
    theme_key   varchar(40)  not null,
    version     varchar(40)  not null,
    title       varchar(100) not null,
    site_id     bigint       references site (id),
    stored_at   timestamp with time zone not null
);

create sequence theme_activation_seq start with 50 increment by 50;

-- The last row of a site is its theme; rolling back appends the one before. Hash is null for a bundled theme.
create table theme_activation (
    id           bigint      primary key,
    site_id      bigint      not null references site (id),
    theme_key    varchar(40) not null,
    hash         char(64)    references theme_package (hash),
    activated_at timestamp with time zone not null
);
create index theme_activation_by_site on theme_activation (site_id, id desc);

-- news, policy, profile ------------------------------------------------------------------------------------------------

create table news_fields (
    revision_id bigint       primary key references revision (id),
    subtitle    varchar(200),
    source      varchar(100),
    author      varchar(100)
);

create table policy_fields (
    revision_id  bigint       primary key references revision (id),
    -- In its normal form, 通教工〔2019〕1号, whatever way it was typed.
    number       varchar(100),
    issuer       varchar(200),
    recipients   varchar(1000),
    written      date,
    released     date,
    topic        varchar(40),
    index_number varchar(60),
    validity     varchar(20)
);
create index policy_by_number on policy_fields (number);

create table policy_attachments (
    revision_id bigint  not null references revision (id),
    position    integer not null,
    media_id    bigint  not null references media (id),
    primary key (revision_id, position)
);

create table policy_related (
    revision_id bigint  not null references revision (id),
    position    integer not null,
    entry_id    bigint  not null references entry (id),
    primary key (revision_id, position)
);

create table profile_fields (
    revision_id bigint       primary key references revision (id),
    school      varchar(100),
    subject     varchar(60),
    portrait    bigint       references media (id),
    quote       varchar(300),
    consent     date
);

create table profile_honours (
    revision_id bigint       not null references revision (id),
    position    integer      not null,
    title       varchar(100),
    level       varchar(10),
    "year"      bigint,
    granted_by  varchar(100),
    primary key (revision_id, position)
);
