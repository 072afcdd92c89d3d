-- Holds on H2 and MySQL alike. Where the copies lie is known from the SHA-256, wherever the output is now.
alter table filed_return drop column staged;
