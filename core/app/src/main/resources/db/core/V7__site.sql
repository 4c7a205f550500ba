-- site: a closed section keeps its row for what once came through it, and gives its key back -----------------------------

alter table section add column closed_at timestamp with time zone;

-- theme: the same zip may come from several sites; its files are stored once --------------------------------------------

create table theme_upload (
    hash        char(64) not null references theme_package (hash),
    site_id     bigint   not null references site (id),
    uploaded_at timestamp with time zone not null,
    primary key (hash, site_id)
);
create index theme_upload_by_site on theme_upload (site_id, uploaded_at);
insert into theme_upload (hash, site_id, uploaded_at) select hash, site_id, stored_at from theme_package where site_id is not null;
alter table theme_package drop column site_id;

-- founding: new sites, many at a time ------------------------------------------------------------------------------------

create sequence founding_job_seq start with 50 increment by 50;

-- A list of sites that somebody wants; checked first, then founded row by row.
create table founding_job (
    id          bigint        primary key,
    -- The site above all that are founded.
    site_id     bigint        not null references site (id),
    account_id  bigint        not null references account (id),
    file_name   varchar(200)  not null,
    state       varchar(20)   not null,
    created_at  timestamp with time zone not null,
    started_at  timestamp with time zone,
    finished_at timestamp with time zone
);
create index founding_job_by_state on founding_job (state, id);
create index founding_job_by_site on founding_job (site_id, id);

create table founding_row (
    job_id      bigint        not null references founding_job (id),
    -- As in the workbook, counting from 1.
    line        integer       not null,
    name        varchar(100)  not null,
    site_key    varchar(40)   not null,
    kind        varchar(20)   not null,
    parent_key  varchar(40)   not null,
    template    varchar(60)   not null,
    theme       varchar(64)   not null,
    -- Separated by spaces.
    hosts       varchar(1000) not null,
    administrator varchar(60) not null,
    login       varchar(60)   not null,
    state       varchar(20)   not null,
    -- What was found wrong, or why it failed.
    finding     varchar(1000) not null,
    founded_id  bigint        references site (id),
    administrator_id bigint   references account (id),
    primary key (job_id, line)
);
create index founding_row_by_state on founding_row (job_id, state, line);
