-- content: who began an entry, and what is being written ---------------------------------------------------------------

alter table entry add column author_id bigint references account (id);
update entry set author_id = (select r.author_id from revision r where r.entry_id = entry.id and r.number = 1);
create index entry_by_author on entry (author_id);

create sequence working_copy_seq start with 50 increment by 50;

-- What one person is writing, as it stands in the editor: unfinished, unchecked, and nobody else's.
create table working_copy (
    id         bigint       primary key,
    site_id    bigint       not null references site (id),
    account_id bigint       not null references account (id),
    -- Null until the first save of a new text gives birth to its entry.
    entry_id   bigint       references entry (id) on delete cascade,
    section_id bigint       not null references section (id),
    type       varchar(40)  not null,
    -- Number of the revision that it was made of; 0 for a new text.
    base       integer      not null,
    -- The editor's inputs: a JSON object of lists of texts.
    manuscript text         not null,
    -- Counts what was kept of it.
    keeping    bigint       not null,
    -- Whether it holds what no revision has.
    unsaved    boolean      not null,
    -- Which of the person's tabs may write.
    tab        varchar(40)  not null default '',
    created_at timestamp with time zone not null,
    kept_at    timestamp with time zone not null,
    -- When its editor was last known to be open.
    seen_at    timestamp with time zone not null,
    -- Several new texts may be under way, but only one copy of an entry.
    unique (account_id, entry_id)
);
create index working_copy_by_entry on working_copy (entry_id);

-- Pages for people without an account, until they expire.
create table preview_link (
    -- SHA-256 of the secret in the address, in hexadecimal.
    secret_hash char(64)    primary key,
    site_id     bigint      not null references site (id),
    revision_id bigint      not null references revision (id) on delete cascade,
    account_id  bigint      not null references account (id),
    created_at  timestamp with time zone not null,
    expires_at  timestamp with time zone not null
);
create index preview_link_by_revision on preview_link (revision_id);
