-- Letters of the portal, one row a recipient. Times are milliseconds since 1970, so that a pause can
-- be moved when the clock was wrong: "due" was set at "scheduled". While a letter is being sent,
-- "due" is when it counts as left behind by a portal that was killed.
-- Whom it is for and what it says are kept until it is accepted, has failed or is cancelled.
create table if not exists letters (
    id uuid primary key,
    posting_key varchar(200) not null unique,
    state varchar(10) not null,
    stopped boolean not null,
    recipient varchar(320) not null,
    recipient_hash varchar(64) not null,
    domain varchar(255) not null,
    reply_to varchar(320) not null,
    language varchar(10) not null,
    subject varchar(200) not null,
    plain_text varchar(100000) not null,
    html varchar(200000) not null,
    unsubscribe varchar(500) not null,
    attempts int not null,
    answer varchar(500) not null,
    reason varchar(30) not null,
    created bigint not null,
    changed bigint not null,
    scheduled bigint not null,
    due bigint not null
);

create index if not exists letters_by_due on letters (state, due);
create index if not exists letters_by_recipient on letters (recipient_hash, created);

-- Who wants no more letters: keyed hashes, no addresses.
create table if not exists stopped_recipients (
    recipient_hash varchar(64) primary key,
    stopped bigint not null
);
