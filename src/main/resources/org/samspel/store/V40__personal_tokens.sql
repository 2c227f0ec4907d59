-- With these, programs do what their owners may do. Of the tokens only hashes are kept: nobody can make one
-- from this table. "used_at" is known to the minute.
create table if not exists staff_tokens (
    token_hash varchar(64) primary key,
    token_id varchar(32) not null unique,
    account_id bigint not null references staff_accounts (id) on delete cascade,
    label varchar(100) not null,
    scopes varchar(100) not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);

create index if not exists staff_tokens_by_account on staff_tokens (account_id);
