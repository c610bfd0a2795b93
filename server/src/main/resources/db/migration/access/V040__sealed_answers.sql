-- What programs were answered may hold names and numbers; it is sealed from now on under a key of this room. Earlier
-- answers stay as they are, for nobody may change them.
alter table access.answer
    alter column body drop not null,
    add column sealed bytea,
    add constraint clear_or_sealed check ((body is null) = (sealed is not null));
