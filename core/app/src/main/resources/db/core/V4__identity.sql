-- identity: roles on a section -----------------------------------------------------------------------------------------

drop index membership_by_site;
alter table membership rename to membership_of_sites;

create table membership (
    id         bigint      primary key,
    account_id bigint      not null references account (id),
    site_id    bigint      not null references site (id),
    -- Null: the whole site. Covers the sections below it.
    section_id bigint      references section (id) on delete cascade,
    role       varchar(30) not null,
    -- Whether the role holds on the sites below too; never together with a section.
    below      boolean     not null default false,
    unique (account_id, site_id, role, section_id)
);
create index membership_by_site on membership (site_id);

insert into membership (id, account_id, site_id, role, below)
select id, account_id, site_id, role, below from membership_of_sites;
drop table membership_of_sites;

-- identity: how people prove who they are --------------------------------------------------------------------------------

-- Nobody has a password before accepting the invitation, or who comes through the union's own login alone.
alter table account alter column password_hash drop not null;
alter table account add column email varchar(200);
-- Of the second factor, in base 32; null where there is none.
alter table account add column totp_secret varchar(64);
-- The last time step whose code was used: a code that was seen over a shoulder opens nothing.
alter table account add column totp_step bigint not null default 0;
create unique index account_by_email on account (email);

-- Codes for whoever has lost the telephone; each opens once.
create table recovery_code (
    account_id bigint   not null references account (id),
    -- SHA-256, in hexadecimal.
    code_hash  char(64) not null,
    used_at    timestamp with time zone,
    primary key (account_id, code_hash)
);

create sequence desk_session_seq start with 50 increment by 50;

create table desk_session (
    id           bigint       primary key,
    account_id   bigint       not null references account (id),
    -- SHA-256 of what the cookie holds, in hexadecimal.
    secret_hash  char(64)     not null unique,
    address      varchar(45)  not null,
    device       varchar(300) not null,
    created_at   timestamp with time zone not null,
    -- Null while the second factor is still to be shown.
    confirmed_at timestamp with time zone,
    -- Written at most once a minute.
    seen_at      timestamp with time zone not null
);
create index desk_session_by_account on desk_session (account_id);

-- A link that lets its holder choose a password, once: an invitation or a new start after a forgotten one.
create table password_link (
    -- SHA-256 of what the link holds, in hexadecimal.
    secret_hash char(64) primary key,
    account_id  bigint   not null references account (id),
    made_by     bigint   references account (id),
    expires_at  timestamp with time zone not null,
    used_at     timestamp with time zone
);
create index password_link_by_account on password_link (account_id);

-- Who a person is at an OpenID Connect provider.
create table outside_login (
    issuer     varchar(300) not null,
    subject    varchar(255) not null,
    account_id bigint       not null references account (id),
    linked_at  timestamp with time zone not null,
    primary key (issuer, subject)
);
create index outside_login_by_account on outside_login (account_id);

-- Failed attempts to log in, by login and by address.
create table failed_attempts (
    -- SHA-256 of what was typed or of the address, in hexadecimal: passwords are typed into the wrong field, too.
    subject  char(64) primary key,
    failures integer  not null,
    last_at  timestamp with time zone not null,
    -- No further attempt before.
    free_at  timestamp with time zone not null
);

-- audit ----------------------------------------------------------------------------------------------------------------

-- What was done by whom, each row sealed with a hash over itself and the row before. Accounts and sites are told by
-- value: the log stands when they are gone.
create table audit_record (
    -- Without gaps, taken under the lock of audit_chain.
    number     bigint        primary key,
    at         timestamp with time zone not null,
    account_id bigint,
    person     varchar(130)  not null,
    site_id    bigint,
    address    varchar(45)   not null,
    -- Method and path.
    action     varchar(500)  not null,
    status     integer       not null,
    -- [{"subject": "", "before": "", "after": ""}]
    notes      text          not null,
    hash       char(64)      not null
);
create index audit_by_time on audit_record (at);
create index audit_by_account on audit_record (account_id, number);
create index audit_by_site on audit_record (site_id, number);

-- Where the chain begins, behind what was cleaned up, and where it ends.
create table audit_chain (
    id           integer  primary key,
    anchor       bigint   not null,
    anchor_hash  char(64) not null,
    last         bigint   not null,
    last_hash    char(64) not null
);
insert into audit_chain (id, anchor, anchor_hash, last, last_hash) values (1, 0,
    '0000000000000000000000000000000000000000000000000000000000000000', 0,
    '0000000000000000000000000000000000000000000000000000000000000000');
