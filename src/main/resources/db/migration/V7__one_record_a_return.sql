-- Holds on H2 and MySQL alike. What returns said is read anew from the returns: another version of the program does so in any case. What was
-- published lies in its sets, and since when a return is known beside the database.

drop table observation;
drop table note;
drop table absence;
drop table unread_numbers;
drop table finding;
drop table figure;
drop table previous_figure;
truncate table reading;
truncate table counted_cells;

-- see ReturnRecord
alter table reading add column content longblob not null;

-- Of the intake of a run, or of a whole run: the owner says which.
create table findings (
    owner varchar(80) not null,
    -- from 0
    piece int not null,
    content longblob not null,
    primary key (owner, piece)
);
