-- media ----------------------------------------------------------------------------------------------------------------

-- The words of files that are documents, found once for each content however often it is uploaded. What cannot be read is
-- remembered too, so that nobody tries again.
create table media_text (
    hash    char(64)     primary key,
    words   text         not null,
    -- Why there are none, in Chinese; empty where the file was read.
    failure varchar(300) not null default '',
    read_at timestamp with time zone not null
);
