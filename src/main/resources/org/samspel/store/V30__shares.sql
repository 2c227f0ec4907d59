-- Files that staff have sent. Addresses of recipients stay for seven days at most; after that only their
-- keyed hash is known. Of the links only hashes are kept: nobody can make one from this table.
create table if not exists shares (
    id uuid primary key,
    request_key varchar(64) not null unique,
    sender bigint not null,
    sender_email varchar(254) not null,
    sender_name varchar(100) not null,
    sender_language varchar(8) not null,
    items varchar(100000) not null,
    days integer not null,
    copy_letter uuid,
    created_at timestamp with time zone not null
);

create index if not exists shares_by_sender on shares (sender, created_at);

create table if not exists share_recipients (
    id uuid primary key,
    share uuid not null references shares (id) on delete cascade,
    place integer not null,
    recipient varchar(320) not null,
    recipient_hash varchar(64) not null,
    language varchar(8) not null,
    letter uuid not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked boolean not null,
    opened_at timestamp with time zone,
    downloaded_at timestamp with time zone,
    asked_at timestamp with time zone
);

create index if not exists share_recipients_by_share on share_recipients (share, place);
create index if not exists share_recipients_by_person on share_recipients (recipient_hash, created_at);
create index if not exists share_recipients_by_time on share_recipients (created_at);

create table if not exists share_tokens (
    token_hash varchar(64) primary key,
    recipient uuid not null references share_recipients (id) on delete cascade
);

-- One row: who counts for a limit holds it, so that two at once do not both fit in.
create table if not exists share_gate (
    id integer primary key
);

insert into share_gate (id) select 1 where not exists (select 1 from share_gate);
