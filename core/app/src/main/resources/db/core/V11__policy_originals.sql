-- policy -----------------------------------------------------------------------------------------------------------------

-- The file that a document was imported from, offered beside its text.
create table policy_original (
    revision_id bigint  not null references revision (id),
    position    integer not null,
    media_id    bigint  not null references media (id),
    primary key (revision_id, position)
);
