-- Reports that staff are putting together: what was typed so far, form-encoded, and what became of it.
create table if not exists report_forms (
    id varchar(32) primary key,
    account_id bigint not null references staff_accounts (id) on delete cascade,
    fields varchar(400000) not null,
    state varchar(20) not null,
    work varchar(300) not null,
    change_id varchar(64) not null,
    updated_at timestamp with time zone not null
);

create index if not exists report_forms_by_account on report_forms (account_id, updated_at);
