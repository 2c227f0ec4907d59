-- Webhooks whose receiver has said that it is gone for good. They are told nothing until an owner turns them on again.
create table if not exists webhook_pauses (
    webhook uuid primary key references webhooks (id) on delete cascade,
    paused_at timestamp with time zone not null
);
