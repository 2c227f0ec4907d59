-- Who may change the site. Nothing here is of use to who reads it: passwords are slow hashes; the secrets of
-- codes are sealed with a key in the data folder; sessions, links and recovery codes are hashes of 120 and
-- more random bits.
create table if not exists staff_accounts (
    id bigint generated always as identity primary key,
    email varchar(254) not null unique,
    name varchar(100) not null,
    role varchar(20) not null,
    language varchar(8) not null,
    state varchar(20) not null,
    password_hash varchar(200) not null,
    code_secret varchar(64) not null,
    code_step bigint not null,
    created_at timestamp with time zone not null
);

create table if not exists staff_sessions (
    token_hash varchar(64) primary key,
    account_id bigint not null references staff_accounts (id) on delete cascade,
    stage varchar(20) not null,
    started_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    proved_at timestamp with time zone not null,
    browser varchar(40) not null,
    system varchar(40) not null,
    new_secret varchar(64) not null,
    notice varchar(2000) not null
);

create index if not exists staff_sessions_by_account on staff_sessions (account_id);

create table if not exists staff_links (
    token_hash varchar(64) primary key,
    purpose varchar(20) not null,
    account_id bigint references staff_accounts (id) on delete cascade,
    email varchar(254) not null,
    expires_at timestamp with time zone not null
);

create table if not exists staff_recovery_codes (
    account_id bigint not null references staff_accounts (id) on delete cascade,
    code_hash varchar(64) not null,
    primary key (account_id, code_hash)
);

-- How often something failed lately, by a hash of what it was tried on.
create table if not exists staff_attempts (
    subject varchar(64) primary key,
    failures integer not null,
    last_at timestamp with time zone not null
);

-- Append-only: no statement of the portal changes or deletes a line.
create table if not exists staff_audit (
    id bigint generated always as identity primary key,
    happened_at timestamp with time zone not null,
    actor varchar(254) not null,
    event varchar(40) not null,
    subject varchar(300) not null
);
