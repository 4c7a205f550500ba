create sequence links_link_seq start with 50 increment by 50;

create table links_link (
    id          bigint       primary key,
    site_id     bigint       not null references site (id),
    place       integer      not null,
    group_title varchar(40)  not null,
    title       varchar(60)  not null,
    url         varchar(500) not null
);
create index links_link_by_site on links_link (site_id, place);
