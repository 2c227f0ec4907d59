-- Which requests got a letter: only those count for how many letters there can be.
alter table guests add column if not exists mailed boolean default false not null;
