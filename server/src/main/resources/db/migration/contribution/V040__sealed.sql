-- Kept files and cells changed on the page are sealed from now on under a key of this room: they hold names and numbers
-- of many persons. Files of earlier states are sealed when a server starts. Earlier cells stay as they are, for nobody
-- may change them.
alter table contribution.filing add column sealed boolean not null default false;
create index unsealed_filing on contribution.filing (id) where not sealed;

alter table contribution.row_fix
    add column sealed_value bytea,
    drop constraint row_fix_check,
    add constraint a_cell_has_a_value
        check ((kind = 'CELL') = (letter is not null and (value is not null or sealed_value is not null)));
