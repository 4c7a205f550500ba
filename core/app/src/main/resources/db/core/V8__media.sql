-- media ----------------------------------------------------------------------------------------------------------------

create sequence media_folder_seq start with 50 increment by 50;

create table media_folder (
    id      bigint      primary key,
    site_id bigint      not null references site (id),
    name    varchar(60) not null,
    unique (site_id, name)
);

alter table media add column folder_id bigint references media_folder (id);
create index media_by_site on media (site_id, id desc);
create index media_by_folder on media (folder_id);

-- checks ---------------------------------------------------------------------------------------------------------------

create sequence word_seq start with 50 increment by 50;

-- Words that a site and the sites below it look out for.
create table word (
    id          bigint       primary key,
    site_id     bigint       not null references site (id),
    kind        varchar(10)  not null,
    wording     varchar(60)  not null,
    -- What to write instead; empty where there is nothing to offer.
    replacement varchar(60)  not null default '',
    -- Longer words that are right although this one stands in them, separated by spaces.
    within      varchar(300) not null default '',
    blocks      boolean      not null default false,
    -- Whether the sites below have to live with it.
    locked      boolean      not null default false,
    unique (site_id, wording)
);

-- Words from above that a site and the sites below it do without.
create table word_exception (
    site_id bigint      not null references site (id),
    wording varchar(60) not null,
    primary key (site_id, wording)
);

-- Two texts of one title.
create index revision_by_title on revision (title);

-- readings -------------------------------------------------------------------------------------------------------------

-- How often pages were read on a day of the site's own time zone. Nothing is known of who read them.
create table reading (
    site_id  bigint not null references site (id),
    -- 0 is the home page and the lists; no reference, for figures outlive what was read.
    entry_id bigint not null,
    on_day   date   not null,
    times    bigint not null,
    primary key (site_id, on_day, entry_id)
);
create index reading_by_entry on reading (entry_id, on_day);

-- imports --------------------------------------------------------------------------------------------------------------

-- Whether each document becomes an entry of its own, whatever came under its name before: what officers upload at the desk
-- is often called 新建文档.docx.
alter table import_job add column fresh boolean not null default false;
create index import_item_by_entry on import_item (entry_id);
