-- What texts mean, by model and text. A byte for each number, before them four that say what a byte is worth.
create table search_vector (
    hash    char(32)     primary key,
    vector  bytea        not null,
    made_at timestamp with time zone not null
);

create sequence search_faq_seq start with 50 increment by 50;

-- 常见问题: a question as officers word it. Counts on its site and on those below it.
create table search_faq (
    id         bigint       primary key,
    site_id    bigint       not null references site (id),
    question   varchar(200) not null,
    author     varchar(100) not null,
    edited_at  timestamp with time zone not null,
    unique (site_id, question)
);

-- The clauses that answer it, in this order. The entry may be gone by now.
create table search_faq_clause (
    faq_id   bigint       not null references search_faq (id) on delete cascade,
    place    integer      not null,
    entry_id bigint       not null,
    -- Of the clause; empty for the entry as a whole.
    anchor   varchar(200) not null,
    primary key (faq_id, place)
);

-- What the search has learnt from kept questions and from clicks; a version is never written again.
create table search_lessons (
    version  bigint primary key,
    made_at  timestamp with time zone not null,
    -- JSON: of each lesson site, question, kept, weight, answers.
    lessons  text   not null
);
