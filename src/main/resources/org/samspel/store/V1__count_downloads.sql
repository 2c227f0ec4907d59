-- How often each file was downloaded on each day: numbers only, nobody's name or address.
create table if not exists file_downloads (
    path varchar(800) not null,
    counted_on date not null,
    language varchar(35) not null,
    work varchar(800) not null,
    downloads bigint not null,
    unique_downloads bigint not null,
    primary key (path, counted_on, language)
);

create index if not exists file_downloads_by_day on file_downloads (counted_on, path, language);
