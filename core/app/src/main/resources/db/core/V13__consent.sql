-- Copies ------------------------------------------------------------------------------------------------------------------

-- Which entries of other sites were made from which. The origin of a copy of a copy is the first of them; it may be gone.
create table entry_copy (
    entry_id  bigint not null primary key references entry (id),
    origin_id bigint not null
);
create index entry_copy_by_origin on entry_copy (origin_id);

-- Whether people agree to be shown -------------------------------------------------------------------------------------------

-- Only ever appended; the last one counts. It holds for the entry and for all its copies and outlives them: that somebody
-- agreed, and no longer does, must be known when the text is long gone.
create table consent (
    -- The origin, where the person is shown by copies.
    entry_id   bigint       not null,
    -- Counting from 1 for each person.
    number     integer      not null,
    -- Where it was recorded.
    site_id    bigint       not null references site (id),
    person     varchar(200) not null,
    given      boolean      not null,
    -- On which day the person said so.
    said_on    date         not null,
    -- written, spoken, online, or stated: it came with the text
    manner     varchar(10)  not null,
    note       varchar(500) not null default '',
    -- What was signed, where there is something: kept apart from the library, for officers only.
    file_name  varchar(200),
    file_hash  char(64),
    account_id bigint       references account (id),
    at         timestamp with time zone not null,
    primary key (entry_id, number)
);

-- Files that the public no longer gets because of a person who does not want it, whatever address it has of them.
create table withheld_media (
    hash     char(64) not null,
    entry_id bigint   not null,
    primary key (hash, entry_id)
);
create index withheld_media_by_entry on withheld_media (entry_id);

-- Who is shown where: by school and subject, by honour, level and year.
create index profile_fields_by_school on profile_fields (school);
create index profile_fields_by_subject on profile_fields (subject);
create index profile_honours_by_title on profile_honours (title);
