-- What others ask and officers do not want proposed to everybody on their site. It stays in the log.
create table search_hidden (
    site_id bigint      not null references site (id),
    -- In normal form.
    query   varchar(60) not null,
    primary key (site_id, query)
);
