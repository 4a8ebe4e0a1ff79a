-- Money is whole cents, instants are epoch seconds UTC, dates are ISO texts.
-- The views at the end give decimals, ISO instants and names.

CREATE TABLE customers (
    id           INTEGER PRIMARY KEY,
    name         TEXT    NOT NULL CHECK (name <> ''),
    email        TEXT    COLLATE NOCASE,
    phone        TEXT,
    address      TEXT,
    created_at   INTEGER NOT NULL,
    external_key TEXT    -- the customer's key in an imported file
) STRICT;

CREATE TABLE products (
    id           INTEGER PRIMARY KEY,
    name         TEXT    NOT NULL CHECK (name <> ''),
    description  TEXT    NOT NULL,
    category     TEXT    NOT NULL,
    price_cents  INTEGER NOT NULL CHECK (price_cents >= 0),
    stock        INTEGER NOT NULL CHECK (stock >= 0),
    external_key TEXT    -- the product's key in an imported file
) STRICT;

CREATE TABLE orders (
    id           INTEGER PRIMARY KEY,
    customer_id  INTEGER NOT NULL REFERENCES customers,
    ordered_at   INTEGER NOT NULL,
    status       TEXT    NOT NULL CHECK (status IN ('delivered', 'shipped', 'pending', 'cancelled')),
    total_cents  INTEGER NOT NULL, -- the sum of the lines; negative for an imported return
    external_key TEXT    -- the order's number in an imported file, not unique
) STRICT;

CREATE TABLE order_items (
    order_id         INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
    line_no          INTEGER NOT NULL CHECK (line_no >= 1),
    product_id       INTEGER NOT NULL REFERENCES products,
    quantity         INTEGER NOT NULL CHECK (quantity <> 0), -- negative for an imported return
    unit_price_cents INTEGER NOT NULL CHECK (unit_price_cents >= 0),
    PRIMARY KEY (order_id, line_no)
) STRICT, WITHOUT ROWID;

-- What was asked of a generated customer; the scores never look at it.
CREATE TABLE ground_truth (
    customer_id  INTEGER PRIMARY KEY REFERENCES customers ON DELETE CASCADE,
    persona      TEXT    NOT NULL,
    orders       INTEGER NOT NULL,
    spend_cents  INTEGER NOT NULL,
    recency_days INTEGER NOT NULL -- 0 for a customer without an order
) STRICT;

-- A calculation. Scores are never changed: a new calculation is a new run.
CREATE TABLE rfm_runs (
    id                       INTEGER PRIMARY KEY,
    as_of                    TEXT    NOT NULL,
    zone                     TEXT    NOT NULL,
    method                   TEXT    NOT NULL CHECK (method IN ('quintile', 'ntile', 'thresholds')),
    recency_cut_1            INTEGER, -- days; all twelve are NULL when nobody had an order
    recency_cut_2            INTEGER,
    recency_cut_3            INTEGER,
    recency_cut_4            INTEGER,
    frequency_cut_1          INTEGER, -- orders
    frequency_cut_2          INTEGER,
    frequency_cut_3          INTEGER,
    frequency_cut_4          INTEGER,
    monetary_cut_1           INTEGER, -- cents
    monetary_cut_2           INTEGER,
    monetary_cut_3           INTEGER,
    monetary_cut_4           INTEGER,
    customers                INTEGER NOT NULL, -- all, those without an order among them
    customers_without_orders INTEGER NOT NULL,
    calculated_at            INTEGER NOT NULL
) STRICT;

CREATE TABLE rfm_run_segments (
    run_id           INTEGER NOT NULL REFERENCES rfm_runs ON DELETE CASCADE,
    position         INTEGER NOT NULL, -- from 0; the first rule that matches wins
    name             TEXT    NOT NULL,
    description      TEXT    NOT NULL,
    suggested_action TEXT    NOT NULL,
    conditions       TEXT    NOT NULL, -- scores of recency/frequency/monetary such as 4-5/4-5/4-5; several with a space between
    PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- No foreign key to customers: a run is history and stays as it was when a customer is deleted.
CREATE TABLE rfm_scores (
    run_id          INTEGER NOT NULL REFERENCES rfm_runs ON DELETE CASCADE,
    customer_id     INTEGER NOT NULL,
    recency_days    INTEGER, -- NULL for a customer without an order
    frequency       INTEGER NOT NULL,
    monetary_cents  INTEGER NOT NULL,
    recency_score   INTEGER NOT NULL CHECK (recency_score BETWEEN 1 AND 5),
    frequency_score INTEGER NOT NULL CHECK (frequency_score BETWEEN 1 AND 5),
    monetary_score  INTEGER NOT NULL CHECK (monetary_score BETWEEN 1 AND 5),
    segment         INTEGER NOT NULL, -- rfm_run_segments.position
    PRIMARY KEY (run_id, customer_id)
) STRICT, WITHOUT ROWID;

-- How the rows came here: one row for each seed and each import.
CREATE TABLE manifest (
    id                INTEGER PRIMARY KEY,
    kind              TEXT    NOT NULL CHECK (kind IN ('seed', 'import')),
    program_version   TEXT    NOT NULL,
    first_customer_id INTEGER, -- the new rows' ids; NULL when there were none
    last_customer_id  INTEGER,
    first_order_id    INTEGER,
    last_order_id     INTEGER,
    -- of a seed
    data_version      INTEGER,
    seed              INTEGER,
    as_of             TEXT,
    days              INTEGER,
    locale            TEXT,
    products          INTEGER,
    first_product_id  INTEGER,
    order_id_offset   INTEGER,
    cancelled         REAL,
    sampling          TEXT,
    nearest           INTEGER,
    weekday_weights   TEXT,
    month_weights     TEXT,
    hour_weights      TEXT,
    -- of an import
    file              TEXT,
    understood_as     TEXT,
    first_date        TEXT,
    last_date         TEXT,
    sum_cents         INTEGER
) STRICT;

CREATE TABLE manifest_personas (
    manifest_id    INTEGER NOT NULL REFERENCES manifest ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    key            TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    description    TEXT    NOT NULL,
    weight         INTEGER NOT NULL, -- customers in the persona table, of which these are the share
    customers      INTEGER NOT NULL,
    frequency_mean REAL    NOT NULL, -- orders a year
    frequency_std  REAL    NOT NULL,
    monetary_mean  REAL    NOT NULL, -- value a year, not in cents
    monetary_std   REAL    NOT NULL,
    recency_mean   REAL    NOT NULL, -- days
    recency_std    REAL    NOT NULL,
    onset_days     INTEGER NOT NULL, -- 0: from the window's start
    regularity     REAL    NOT NULL,
    trend          REAL    NOT NULL,
    basket_cv      REAL    NOT NULL,
    PRIMARY KEY (manifest_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE manifest_tables (
    manifest_id INTEGER NOT NULL REFERENCES manifest ON DELETE CASCADE,
    table_name  TEXT    NOT NULL,
    row_count   INTEGER NOT NULL,
    sha256      TEXT,    -- of the table's canonical CSV
    PRIMARY KEY (manifest_id, table_name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX customers_email ON customers (email);
CREATE UNIQUE INDEX customers_external_key ON customers (external_key) WHERE external_key IS NOT NULL;
CREATE UNIQUE INDEX products_external_key ON products (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX orders_by_customer ON orders (customer_id, ordered_at, status, total_cents);
CREATE INDEX orders_by_date ON orders (ordered_at);

CREATE VIEW customers_v AS
SELECT id, name, email, phone, address, strftime('%Y-%m-%dT%H:%M:%SZ', created_at, 'unixepoch') AS created_at, external_key
FROM customers;

CREATE VIEW products_v AS
SELECT id, name, description, category, price_cents / 100.0 AS price, stock, external_key
FROM products;

CREATE VIEW orders_v AS
SELECT o.id, o.customer_id, c.name AS customer, strftime('%Y-%m-%dT%H:%M:%SZ', o.ordered_at, 'unixepoch') AS ordered_at,
       o.status, o.total_cents / 100.0 AS total, o.external_key
FROM orders o JOIN customers c ON c.id = o.customer_id;

CREATE VIEW order_items_v AS
SELECT i.order_id, i.line_no, i.product_id, p.name AS product, i.quantity, i.unit_price_cents / 100.0 AS unit_price,
       i.quantity * i.unit_price_cents / 100.0 AS total
FROM order_items i JOIN products p ON p.id = i.product_id;

-- The latest run.
CREATE VIEW rfm_v AS
SELECT s.customer_id, c.name, c.email, s.recency_days, s.frequency, s.monetary_cents / 100.0 AS monetary,
       s.recency_score, s.frequency_score, s.monetary_score,
       s.recency_score || '' || s.frequency_score || s.monetary_score AS rfm_code,
       g.name AS segment, r.as_of, strftime('%Y-%m-%dT%H:%M:%SZ', r.calculated_at, 'unixepoch') AS calculated_at
FROM rfm_runs r
JOIN rfm_scores s ON s.run_id = r.id
JOIN rfm_run_segments g ON g.run_id = s.run_id AND g.position = s.segment
JOIN customers c ON c.id = s.customer_id
WHERE r.id = (SELECT max(id) FROM rfm_runs);
