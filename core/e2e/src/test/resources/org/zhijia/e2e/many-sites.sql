-- Schools below the demo's district as the product itself would have set them up, each with host name, theme, settings, five
-- sections, menu and published news with pictures. How many: the settings many.schools and many.entries (of each school).

-- Ids as the product takes them: a number of a sequence stands for the block of 50 that it ends.
create or replace function pg_temp.ids(sequence regclass, wanted bigint) returns table (place bigint, id bigint) language sql as $$
    with block as materialized (select nextval(sequence) as last from generate_series(1, (wanted + 49) / 50))
    select row_number() over (order by last, back desc), last - back from block, generate_series(0, 49) back
    order by 1 limit wanted
$$;

-- site ---------------------------------------------------------------------------------------------------------------

create temp table school on commit drop as
select fresh.id, number, 'many-' || lpad(number::text, 4, '0') as key, '第' || number || '中心小学' as name,
       district.id as district_id, district.lineage || fresh.id || '.' as lineage
from pg_temp.ids('site_seq', current_setting('many.schools')::bigint) fresh
cross join lateral (select fresh.place + (select count(*) from site where site_key like 'many-%') as number) numbered
cross join (select id, lineage from site where site_key = 'shating') district;

insert into site (id, parent_id, site_key, kind, name, tagline, description, lineage, created_at)
select id, district_id, key, 'school', name, '今天也有好消息', name || '教职工之家：活动、公开与服务。', lineage, now() from school;

insert into site_host (host, site_id, place) select key || '.localhost', id, 0 from school;

insert into site_setting (site_id, name, content)
select id, setting.name, format(setting.content, school.name, number)
from school, (values ('footer.organizer', '%1$s工会委员会'), ('footer.contact', '地址：桐洲市沙汀区学府路 %2$s 号'),
                     ('footer.icp', '桐ICP备00000000号-%2$s'), ('theme.campus.accent', '#2f7d4f')) as setting (name, content);

insert into theme_activation (id, site_id, theme_key, activated_at)
select fresh.id, school.id, 'campus', now()
from (select *, row_number() over (order by id) as place from school) school
join pg_temp.ids('theme_activation_seq', (select count(*) from school)) fresh using (place);

create temp table column_of_school on commit drop as
select fresh.id, numbered.* from (
    select school.id as site_id, kind.*, row_number() over (order by school.id, kind.nth) as place
    from school, (values (1, 'activities', '校园动态', '工作动态'), (2, 'notices', '通知公告', '政策文件'),
                         (3, 'assembly', '教代会与校务公开', '信息公开目录'), (4, 'corner', '教工小家', '办事服务'),
                         (5, 'growth', '教师成长', '工作动态')) as kind (nth, key, title, column_type)) numbered
join pg_temp.ids('section_seq', 5 * (select count(*) from school)) fresh using (place);

insert into section (id, site_id, section_key, title, description, keywords, column_type, content_types, place)
select id, site_id, key, title, title || '：学校教职工身边的事。', title, column_type, 'news policy', nth - 1 from column_of_school;

insert into menu_item (id, site_id, menu, place, title, section_id, url)
select fresh.id, item.site_id, 'main', item.nth, item.title, item.section_id, item.url
from (select *, row_number() over (order by site_id, nth) as place from (
          select id as site_id, 0 as nth, '首页' as title, null::bigint as section_id, '/' as url from school
          union all select site_id, nth, title, id, '' from column_of_school) every) item
join pg_temp.ids('menu_item_seq', 6 * (select count(*) from school)) fresh using (place);

-- media: the district's pictures, whose files are there already -------------------------------------------------------

create temp table picture on commit drop as
select row_number() over (order by id) - 1 as nth, media.* from media
where site_id = (select id from site where site_key = 'shating') and media_type like 'image/%' and width > height order by id limit 3;

create temp table picture_of_school on commit drop as
select fresh.id, numbered.* from (
    select school.id as site_id, nth, row_number() over (order by school.id, nth) as place from school, picture) numbered
join pg_temp.ids('media_seq', (select count(*) from school) * (select count(*) from picture)) fresh using (place);

insert into media (id, site_id, hash, name, media_type, bytes, width, height, transparent, alt, created_at)
select own.id, own.site_id, hash, name, media_type, bytes, width, height, transparent, alt, now()
from picture_of_school own join picture using (nth);

-- content ------------------------------------------------------------------------------------------------------------

create temp table news on commit drop as
select entry.id as entry_id, revision.id as revision_id, numbered.*, section.id as section_id, section.title as section_title, cover.id as cover_id,
       now() - numbered.nth * interval '17 hours' - (number * 37 % 1000) * interval '1 minute' as published_at,
       (array['教工运动会', '读书沙龙', '青年教师公开课', '退休教师座谈', '食堂开放日', '提案答复会', '健康讲座'])[1 + (number + numbered.nth) % 7] as occasion
from (select school.id as site_id, school.name, school.number, nth, row_number() over (order by school.id, nth desc) as place
      from school, generate_series(1, current_setting('many.entries')::int) nth) numbered
join pg_temp.ids('entry_seq', (select count(*) from school) * current_setting('many.entries')::bigint) entry using (place)
join pg_temp.ids('revision_seq', (select count(*) from school) * current_setting('many.entries')::bigint) revision using (place)
join column_of_school section on section.site_id = numbered.site_id and section.nth = 1 + numbered.nth % 5
left join picture_of_school cover on cover.site_id = numbered.site_id and cover.nth = numbered.nth % 4;

insert into entry (id, site_id, section_id, type, published_at, updated_at, illustrated, created_at)
select entry_id, site_id, section_id, 'news', published_at, now(), cover_id is not null, now() from news;

insert into revision (id, entry_id, number, title, summary, body, cover_id, cover_alt, created_at)
select revision_id, entry_id, 1, format('%s第%s次%s', name, nth, occasion), format('%s老师们的一个下午。', name),
       format(E'本周三下午，%1$s的%2$s在教工之家举行，%3$s位教职工到场。时间排在第七节课之后，没有晚自习任务的老师都能参加。\n\n'
              '## 怎么办起来的\n\n场地由总务处腾出，茶水由各年级组轮流准备，**“自己的事自己办”**是大家商量出来的规矩。\n\n'
              '一、照顾班主任，安排同组老师代看一节自习；\n\n二、照顾带孩子的老师，阅览室留一角给孩子写作业；\n\n'
              '三、活动结束即收拾，不占第二天的课间。\n\n'
              '## 下一步\n\n参加的老师提了%4$s条建议，工会委员会将在月底前逐条答复，并在本栏目公布。\n',
              name, occasion, 20 + nth, 3 + number % 9),
       cover_id, case when cover_id is null then '' else occasion || '现场' end, now()
from news;

update entry set live_revision_id = news.revision_id from news where entry.id = news.entry_id;

insert into revision_tag (revision_id, place, tag) select revision_id, 0, occasion from news;
insert into revision_media (revision_id, media_id) select revision_id, cover_id from news where cover_id is not null;
insert into news_fields (revision_id, source, author) select revision_id, name || '工会', '通讯员' from news;

insert into publishing_step (id, entry_id, revision_id, step, note, at)
select fresh.id, entry_id, revision_id, step, note, now()
from (select *, row_number() over (order by entry_id, step) as place from (
          select entry_id, revision_id, 'backdated' as step, published_at::text as note from news
          union all select entry_id, revision_id, 'published', '' from news) every) steps
join pg_temp.ids('publishing_step_seq', 2 * (select count(*) from news)) fresh using (place);

-- A teacher of each school, so that lists of people grow with the sites. They are without pictures and older than those of the
-- demo: a page of nobody but them would take a statement less.
create temp table teacher on commit drop as
select entry.id as entry_id, revision.id as revision_id, numbered.*, section.id as section_id
from (select id as site_id, name, number, row_number() over (order by id) as place from school) numbered
join pg_temp.ids('entry_seq', (select count(*) from school)) entry using (place)
join pg_temp.ids('revision_seq', (select count(*) from school)) revision using (place)
join column_of_school section on section.site_id = numbered.site_id and section.nth = 5;

insert into entry (id, site_id, section_id, type, published_at, updated_at, illustrated, created_at)
select entry_id, site_id, section_id, 'profile', now() - interval '3 years' - number * interval '11 hours', now(), false, now() from teacher;

insert into revision (id, entry_id, number, title, summary, body, cover_alt, created_at)
select revision_id, entry_id, 1, '第' || number || '位老师', name || '的一位老师。', E'一支粉笔用到只剩一小截，还舍不得换。\n', '', now() from teacher;

update entry set live_revision_id = teacher.revision_id from teacher where entry.id = teacher.entry_id;

insert into profile_fields (revision_id, school, subject, consent)
select revision_id, name, (array['语文', '数学', '体育', '音乐'])[1 + number % 4], current_date from teacher;
insert into profile_honours (revision_id, position, title, level, "year", granted_by)
select revision_id, 0, '沙汀好老师', '县', 2016 + number % 10, '沙汀区教育工会' from teacher;

-- The log comes last: its numbers are taken under the lock of change_counter, which is held until the commit.
with fact as (
    select row_number() over (order by site_id, kind desc, subject) as nth, every.* from (
        select id as site_id, 'site.changed' as kind, id as subject from school
        union all select site_id, 'entry.published', entry_id from news) every),
counter as (
    update change_counter set last = last + (select count(*) from fact) where id = 1 returning last - (select count(*) from fact) as before)
insert into change_log (number, site_id, kind, subject, at) select before + nth, site_id, kind, subject, now() from fact, counter;

-- PostgreSQL would learn of so many new rows only after a while.
analyze;
