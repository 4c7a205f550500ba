-- policy -----------------------------------------------------------------------------------------------------------------

-- Who has looked at how the text of a revision was understood and found it right. What the reader says is never stored: it is
-- read off the text whenever it is needed.
create table policy_structure_check (
    revision_id bigint not null primary key references revision (id) on delete cascade,
    checked_by  bigint not null references account (id),
    checked_at  timestamp with time zone not null
);
