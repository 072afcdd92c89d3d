-- Holds on H2 and MySQL alike.

-- A ledger gives one observation for all its rows.
alter table observation add column cells int default 1 not null;

-- A1:A9,A11; empty for one cell
alter table observation add column ranges varchar(2500) default '' not null;

-- The cells of ledgers that count, many to a piece: see CellPiece.
create table counted_cells (
    reading varchar(64) not null,
    indicator varchar(100) not null,
    sheet varchar(255) not null,
    -- from 0, in the order of the rows
    piece int not null,
    content mediumblob not null,
    primary key (reading, indicator, sheet, piece)
);
