-- Published homes of the staff, one after the other at the generated schools, with pictures of their libraries. How many: the
-- setting many.showcases.

create or replace function pg_temp.ids(sequence regclass, wanted bigint) returns table (place bigint, id bigint) language sql as $$
    with block as materialized (select nextval(sequence) as last from generate_series(1, (wanted + 49) / 50))
    select row_number() over (order by last, back desc), last - back from block, generate_series(0, 49) back
    order by 1 limit wanted
$$;

create temp table host on commit drop as
select site.id as site_id, name, row_number() over (order by site.id) - 1 as nth, count(*) over () as hosts from site where site_key like 'many-%';

create temp table wall on commit drop as
select fresh.id, site_id, name, nth, hosts from host join pg_temp.ids('section_seq', (select count(*) from host)) fresh on fresh.place = host.nth + 1;

insert into section (id, site_id, section_key, title, description, keywords, column_type, content_types, place)
select id, site_id, 'home', '教工之家', '我们的家是什么样子。', '教工之家', '工作动态', 'showcase', 9 from wall;

create temp table home on commit drop as
select entry.id as entry_id, revision.id as revision_id, wall.id as section_id, wall.site_id, wall.name as school, numbered.number,
       (select min(id) from media where media.site_id = wall.site_id) as cover_id,
       now() - numbered.number * interval '13 minutes' as published_at,
       (array['教工之家', '教工小家', '教师温馨空间', '妈咪小屋', '劳模创新工作室', '社团'])[1 + numbered.number % 6] as kind,
       (array['四点半茶叙', '安静一刻', '向阳书架', '木工角', '合唱团'])[1 + numbered.number % 5] as brand,
       (array['校', '县', '市', '省', '全国'])[1 + numbered.number % 5] as level
from (select generate_series(1, current_setting('many.showcases')::int) as number) numbered
join wall on wall.nth = numbered.number % wall.hosts
join pg_temp.ids('entry_seq', current_setting('many.showcases')::bigint) entry on entry.place = numbered.number
join pg_temp.ids('revision_seq', current_setting('many.showcases')::bigint) revision on revision.place = numbered.number;

insert into entry (id, site_id, section_id, type, published_at, updated_at, illustrated, created_at)
select entry_id, site_id, section_id, 'showcase', published_at, now(), true, now() from home;

insert into revision (id, entry_id, number, title, summary, body, cover_id, cover_alt, created_at)
select revision_id, entry_id, 1, format('%s的%s之%s', school, kind, number), '一间屋子、几张沙发和常来的人。',
       E'原先是一间储物间，搬空那天，大家什么也没舍得扔。\n\n## 怎么攒起来的\n\n茶几是学生做的，书架是义卖换来的。\n', cover_id, '屋子里有沙发和书架', now()
from home;

update entry set live_revision_id = home.revision_id from home where entry.id = home.entry_id;

insert into revision_media (revision_id, media_id) select revision_id, cover_id from home;
insert into showcase_fields (revision_id, kind, school, brand, contact, location) select revision_id, kind, school, brand, '工会办公室', '教学楼二楼' from home;
insert into showcase_album (revision_id, position, picture, caption) select revision_id, nth, cover_id, '午后' from home, generate_series(0, 4) nth;
insert into showcase_facilities (revision_id, position, name, note) select revision_id, nth, '沙发', '全天' from home, generate_series(0, 3) nth;
insert into showcase_honours (revision_id, position, title, level, "year") select revision_id, 0, '模范教工之家', level, 2020 + number % 7 from home;
insert into showcase_committee (revision_id, position, role, name) select revision_id, 0, '工会主席', '丁某' from home;

with fact as (select row_number() over (order by entry_id) as nth, site_id, entry_id from home),
counter as (
    update change_counter set last = last + (select count(*) from fact) where id = 1 returning last - (select count(*) from fact) as before)
insert into change_log (number, site_id, kind, subject, at) select before + nth, site_id, 'entry.published', entry_id, now() from fact, counter;

analyze;
