-- Programs elsewhere that are told when readers see something new. Their secrets are not kept: they are made
-- of the id and a key in the data folder.
create table if not exists webhooks (
    id uuid primary key,
    address varchar(2000) not null,
    events varchar(100) not null,
    made_at timestamp with time zone not null
);

-- What readers saw when it was last told about; so nothing is lost when the portal is killed between a
-- publication and its message. Empty while there is nobody to tell.
create table if not exists webhook_texts (
    text_hash varchar(64) primary key,
    work varchar(4200) not null,
    language varchar(8) not null,
    state varchar(64) not null
);

-- One row a message and receiver. While one is being sent, "due_at" is when it counts as left behind by a
-- portal that was killed.
create table if not exists webhook_messages (
    id uuid primary key,
    webhook uuid not null references webhooks (id) on delete cascade,
    event varchar(20) not null,
    subject varchar(4200) not null,
    body varchar(20000) not null,
    state varchar(10) not null,
    attempts integer not null,
    answer varchar(20) not null,
    made_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    due_at timestamp with time zone not null
);

create index if not exists webhook_messages_by_due on webhook_messages (state, due_at);
create index if not exists webhook_messages_by_webhook on webhook_messages (webhook, made_at);

-- One row: who compares the site with what was told holds it.
create table if not exists webhook_gate (
    id integer primary key
);

insert into webhook_gate (id) select 1 where not exists (select 1 from webhook_gate);
