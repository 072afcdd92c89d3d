-- Holds on H2 and MySQL alike.

-- Which rows of a ledger were counted: see LedgerRows. Whatever was read before is read anew by another version.
alter table observation add column counted mediumtext;
