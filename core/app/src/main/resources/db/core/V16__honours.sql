-- Lists of honours (荣誉名单) that an officer has read in -----------------------------------------------------------------------

create sequence honour_list_seq start with 50 increment by 50;

-- A list while somebody looks through it. Once it is confirmed its text and what was read in it are gone: names stand in the
-- drafts that were made and nowhere else.
create table honour_list (
    id           bigint       primary key,
    site_id      bigint       not null references site (id),
    -- Of the file or the text that it came from.
    name         varchar(200) not null,
    source       text         not null,
    -- What was read and corrected, as JSON.
    proposal     text         not null,
    created_by   bigint       references account (id),
    created_at   timestamp with time zone not null,
    confirmed_by bigint       references account (id),
    confirmed_at timestamp with time zone,
    version      bigint       not null
);
create index honour_list_by_site on honour_list (site_id, id);

-- The profiles that a list has led to.
create table honour_list_entry (
    list_id  bigint  not null references honour_list (id),
    entry_id bigint  not null references entry (id),
    -- Whether the profile was begun by it; else the honour was added to one that was there.
    fresh    boolean not null,
    primary key (list_id, entry_id)
);
create index honour_list_entry_by_entry on honour_list_entry (entry_id);
