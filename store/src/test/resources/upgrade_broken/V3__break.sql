ALTER TABLE customers ADD COLUMN note TEXT;
INSERT INTO no_such_table VALUES (1);
