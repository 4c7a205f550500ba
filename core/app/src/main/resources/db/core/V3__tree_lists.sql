-- content: lists over a site and all sites below read the newest first, however many sites there are ---------------------

create index entry_by_date on entry (published_at desc, id desc);
create index entry_by_type_date on entry (type, published_at desc, id desc);
