-- Visitors who have asked for a letter that shows an address to be theirs. The address stays for a day at
-- most; then the row is removed. Of tokens only hashes are kept.
create table if not exists guests (
    token_hash varchar(64) primary key,
    email varchar(320) not null,
    email_hash varchar(64) not null,
    network varchar(64) not null,
    language varchar(8) not null,
    items varchar(100000) not null,
    confirmed boolean not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create index if not exists guests_by_time on guests (created_at);
