-- How documents stand to each other -------------------------------------------------------------------------------------

create sequence policy_relation_seq start with 50 increment by 50;

-- What one document says about another. It belongs to the site of the document that says it.
create table policy_relation (
    id          bigint       primary key,
    site_id     bigint       not null references site (id),
    -- repeal, amendment, basis, forwarding, interpretation
    kind        varchar(20)  not null,
    from_id     bigint       not null references entry (id),
    -- The clause that says it as it is cited, 第二十条, with its place on the page; empty for the document as a whole.
    from_clause varchar(200) not null default '',
    from_anchor varchar(200) not null default '',
    -- The other document where it is here; it is known by title and number also when it is not, or not yet.
    to_id       bigint       references entry (id),
    -- The clause that it is about; without a place while the document is not here.
    to_clause   varchar(200) not null default '',
    to_anchor   varchar(200) not null default '',
    to_title    varchar(300) not null,
    -- In its normal form; null where it has none.
    to_number   varchar(100),
    -- From which day on; null for what changes nothing.
    effective   date,
    note        varchar(500) not null default '',
    -- Whether everybody has been told that its day has come.
    told        boolean      not null,
    entered_by  bigint       references account (id),
    entered_at  timestamp with time zone not null
);
create index policy_relation_by_from on policy_relation (from_id);
create index policy_relation_by_to on policy_relation (to_id);
create index policy_relation_by_number on policy_relation (to_number);

-- What a text proposed and an officer did not want.
create table policy_proposal_dismissal (
    entry_id     bigint       not null references entry (id),
    proposal     varchar(64)  not null,
    dismissed_by bigint       references account (id),
    dismissed_at timestamp with time zone not null,
    primary key (entry_id, proposal)
);

-- Repeals and amendments by the documents that they are about. Only a published document decides anything, and only about
-- documents of its own site and the sites below: a school does not repeal what the city has decided. What is cited by number
-- means every copy of that document.
create view policy_decision as
    select e.id as entry_id, r.id as relation_id, r.kind, r.from_id, r.to_clause, r.effective
    from policy_relation r
    join entry decider on decider.id = r.from_id and decider.live_revision_id is not null
    join site above on above.id = r.site_id
    join entry e on e.id = r.to_id and e.id <> r.from_id
    join site own on own.id = e.site_id and own.lineage like above.lineage || '%'
    where r.kind in ('repeal', 'amendment') and r.effective is not null
    union
    select e.id as entry_id, r.id as relation_id, r.kind, r.from_id, r.to_clause, r.effective
    from policy_relation r
    join entry decider on decider.id = r.from_id and decider.live_revision_id is not null
    join site above on above.id = r.site_id
    join policy_fields f on f.number = r.to_number
    join entry e on e.live_revision_id = f.revision_id and e.id <> r.from_id
    join site own on own.id = e.site_id and own.lineage like above.lineage || '%'
    where r.kind in ('repeal', 'amendment') and r.effective is not null;
