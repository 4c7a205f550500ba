-- imports --------------------------------------------------------------------------------------------------------------

create sequence import_job_seq start with 50 increment by 50;

-- A file or zip that somebody has sent; the upload lies in the data folder under the job's id.
create table import_job (
    id          bigint        primary key,
    site_id     bigint        not null references site (id),
    section_id  bigint        not null references section (id),
    type        varchar(40)   not null,
    account_id  bigint        not null references account (id),
    as_draft    boolean       not null,
    state       varchar(20)   not null,
    error       varchar(1000) not null default '',
    -- Documents in the upload; 0 until the job runs.
    total       integer       not null default 0,
    done        integer       not null default 0,
    created_at  timestamp with time zone not null,
    finished_at timestamp with time zone
);
create index import_job_by_state on import_job (state, id);

-- What became of one document, written in the same transaction as the entry: a job goes on behind its last item.
create table import_item (
    job_id   bigint        not null references import_job (id),
    -- Counting from 1.
    place    integer       not null,
    name     varchar(500)  not null,
    state    varchar(20)   not null,
    entry_id bigint        references entry (id),
    url      varchar(300)  not null default '',
    -- Whether it refers to documents of the same upload that were no entries yet; stored once more at the end.
    waits    boolean       not null,
    -- {"kept": [], "dropped": [], "warnings": []}
    report   text          not null,
    error    varchar(1000) not null default '',
    primary key (job_id, place)
);

-- From which file an entry came, so that the same file again makes no second entry.
create table import_source (
    site_id    bigint       not null references site (id),
    section_id bigint       not null references section (id),
    name       varchar(500) not null,
    -- SHA-256 of the document and the files that it refers to, in hexadecimal.
    hash       char(64)     not null,
    entry_id   bigint       not null references entry (id),
    primary key (site_id, section_id, name)
);
create index import_source_by_entry on import_source (entry_id);
