-- A number that was linked to the wrong person and taken off again. Its row stays; it names nobody from then on.
alter table person.number add column unlinked_at timestamptz;
