-- Texts staff are working on, not public before they are published.
create table if not exists working_copies (
    work varchar(800) not null,
    language varchar(35) not null,
    person varchar(320) not null,
    contents text not null,
    base varchar(64) not null,
    saved_at timestamp with time zone not null,
    revision bigint not null,
    primary key (work, language, person)
);

-- Links to see what is not public yet: only a hash of each, so that this table opens none.
create table if not exists preview_links (
    hash varchar(64) not null primary key,
    work varchar(800) not null,
    language varchar(35) not null,
    person varchar(320) not null,
    expires_at timestamp with time zone not null
);
