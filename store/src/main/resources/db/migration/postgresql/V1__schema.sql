-- Money is whole cents, instants are whole seconds, dates are ISO texts. Texts are compared byte by byte ("C"), whatever the
-- database's collation: the same order everywhere. The views at the end give decimals and names.

CREATE TABLE customers (
    id           bigint PRIMARY KEY,
    name         text COLLATE "C" NOT NULL CHECK (name <> ''),
    email        text COLLATE "C",
    phone        text COLLATE "C",
    address      text COLLATE "C",
    created_at   timestamptz(0) NOT NULL,
    external_key text COLLATE "C" -- the customer's key in an imported file
);

CREATE TABLE products (
    id           bigint PRIMARY KEY,
    name         text COLLATE "C" NOT NULL CHECK (name <> ''),
    description  text COLLATE "C" NOT NULL,
    category     text COLLATE "C" NOT NULL,
    price_cents  bigint NOT NULL CHECK (price_cents >= 0),
    stock        bigint NOT NULL CHECK (stock >= 0),
    external_key text COLLATE "C" -- the product's key in an imported file
);

CREATE TABLE orders (
    id           bigint PRIMARY KEY,
    customer_id  bigint NOT NULL REFERENCES customers,
    ordered_at   timestamptz(0) NOT NULL,
    status       text COLLATE "C" NOT NULL CHECK (status IN ('delivered', 'shipped', 'pending', 'cancelled')),
    total_cents  bigint NOT NULL, -- the sum of the lines; negative for an imported return
    external_key text COLLATE "C" -- the order's number in an imported file, not unique
);

CREATE TABLE order_items (
    order_id         bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
    line_no          integer NOT NULL CHECK (line_no >= 1),
    product_id       bigint NOT NULL REFERENCES products,
    quantity         bigint NOT NULL CHECK (quantity <> 0), -- negative for an imported return
    unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
    PRIMARY KEY (order_id, line_no)
);

-- What was asked of a generated customer; the scores never look at it.
CREATE TABLE ground_truth (
    customer_id  bigint PRIMARY KEY REFERENCES customers ON DELETE CASCADE,
    persona      text COLLATE "C" NOT NULL,
    orders       integer NOT NULL,
    spend_cents  bigint NOT NULL,
    recency_days integer NOT NULL -- 0 for a customer without an order
);

-- A calculation. Scores are never changed: a new calculation is a new run.
CREATE TABLE rfm_runs (
    id                       bigint PRIMARY KEY,
    as_of                    text COLLATE "C" NOT NULL,
    zone                     text COLLATE "C" NOT NULL,
    method                   text COLLATE "C" NOT NULL CHECK (method IN ('quintile', 'ntile', 'thresholds')),
    recency_cut_1            bigint, -- days; all twelve are NULL when nobody had an order
    recency_cut_2            bigint,
    recency_cut_3            bigint,
    recency_cut_4            bigint,
    frequency_cut_1          bigint, -- orders
    frequency_cut_2          bigint,
    frequency_cut_3          bigint,
    frequency_cut_4          bigint,
    monetary_cut_1           bigint, -- cents
    monetary_cut_2           bigint,
    monetary_cut_3           bigint,
    monetary_cut_4           bigint,
    customers                bigint NOT NULL, -- all, those without an order among them
    customers_without_orders bigint NOT NULL,
    calculated_at            timestamptz(0) NOT NULL
);

CREATE TABLE rfm_run_segments (
    run_id           bigint NOT NULL REFERENCES rfm_runs ON DELETE CASCADE,
    position         integer NOT NULL, -- from 0; the first rule that matches wins
    name             text COLLATE "C" NOT NULL,
    description      text COLLATE "C" NOT NULL,
    suggested_action text COLLATE "C" NOT NULL,
    conditions       text COLLATE "C" NOT NULL, -- scores of recency/frequency/monetary such as 4-5/4-5/4-5; several with a space between
    PRIMARY KEY (run_id, position)
);

-- No foreign key to customers: a run is history and stays as it was when a customer is deleted.
CREATE TABLE rfm_scores (
    run_id          bigint NOT NULL REFERENCES rfm_runs ON DELETE CASCADE,
    customer_id     bigint NOT NULL,
    recency_days    integer, -- NULL for a customer without an order
    frequency       bigint NOT NULL,
    monetary_cents  bigint NOT NULL,
    recency_score   smallint NOT NULL CHECK (recency_score BETWEEN 1 AND 5),
    frequency_score smallint NOT NULL CHECK (frequency_score BETWEEN 1 AND 5),
    monetary_score  smallint NOT NULL CHECK (monetary_score BETWEEN 1 AND 5),
    segment         smallint NOT NULL, -- rfm_run_segments.position
    PRIMARY KEY (run_id, customer_id)
);

-- How the rows came here: one row for each seed and each import.
CREATE TABLE manifest (
    id                bigint PRIMARY KEY,
    kind              text COLLATE "C" NOT NULL CHECK (kind IN ('seed', 'import')),
    program_version   text COLLATE "C" NOT NULL,
    first_customer_id bigint, -- the new rows' ids; NULL when there were none
    last_customer_id  bigint,
    first_order_id    bigint,
    last_order_id     bigint,
    -- of a seed
    data_version      integer,
    seed              bigint,
    as_of             text COLLATE "C",
    days              integer,
    locale            text COLLATE "C",
    products          integer,
    first_product_id  bigint,
    order_id_offset   bigint,
    cancelled         double precision,
    sampling          text COLLATE "C",
    nearest           integer,
    weekday_weights   text COLLATE "C",
    month_weights     text COLLATE "C",
    hour_weights      text COLLATE "C",
    -- of an import
    file              text COLLATE "C",
    understood_as     text COLLATE "C",
    first_date        text COLLATE "C",
    last_date         text COLLATE "C",
    sum_cents         bigint
);

CREATE TABLE manifest_personas (
    manifest_id    bigint NOT NULL REFERENCES manifest ON DELETE CASCADE,
    position       integer NOT NULL,
    key            text COLLATE "C" NOT NULL,
    name           text COLLATE "C" NOT NULL,
    description    text COLLATE "C" NOT NULL,
    weight         integer NOT NULL, -- customers in the persona table, of which these are the share
    customers      bigint NOT NULL,
    frequency_mean double precision NOT NULL, -- orders a year
    frequency_std  double precision NOT NULL,
    monetary_mean  double precision NOT NULL, -- value a year, not in cents
    monetary_std   double precision NOT NULL,
    recency_mean   double precision NOT NULL, -- days
    recency_std    double precision NOT NULL,
    onset_days     integer NOT NULL, -- 0: from the window's start
    regularity     double precision NOT NULL,
    trend          double precision NOT NULL,
    basket_cv      double precision NOT NULL,
    PRIMARY KEY (manifest_id, position)
);

CREATE TABLE manifest_tables (
    manifest_id bigint NOT NULL REFERENCES manifest ON DELETE CASCADE,
    table_name  text COLLATE "C" NOT NULL,
    row_count   bigint NOT NULL,
    sha256      text COLLATE "C", -- of the table's canonical CSV
    PRIMARY KEY (manifest_id, table_name)
);

CREATE UNIQUE INDEX customers_email ON customers (lower(email)); -- "C" knows the case of ASCII letters alone
CREATE UNIQUE INDEX customers_external_key ON customers (external_key) WHERE external_key IS NOT NULL;
CREATE UNIQUE INDEX products_external_key ON products (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX orders_by_customer ON orders (customer_id, ordered_at, status, total_cents);
CREATE INDEX orders_by_date ON orders (ordered_at);

CREATE VIEW customers_v AS
SELECT id, name, email, phone, address, created_at, external_key
FROM customers;

CREATE VIEW products_v AS
SELECT id, name, description, category, (price_cents / 100.0)::numeric(20, 2) AS price, stock, external_key
FROM products;

CREATE VIEW orders_v AS
SELECT o.id, o.customer_id, c.name AS customer, o.ordered_at,
       o.status, (o.total_cents / 100.0)::numeric(20, 2) AS total, o.external_key
FROM orders o JOIN customers c ON c.id = o.customer_id;

CREATE VIEW order_items_v AS
SELECT i.order_id, i.line_no, i.product_id, p.name AS product, i.quantity, (i.unit_price_cents / 100.0)::numeric(20, 2) AS unit_price,
       (i.quantity * i.unit_price_cents / 100.0)::numeric(20, 2) AS total
FROM order_items i JOIN products p ON p.id = i.product_id;

-- The latest run.
CREATE VIEW rfm_v AS
SELECT s.customer_id, c.name, c.email, s.recency_days, s.frequency, (s.monetary_cents / 100.0)::numeric(20, 2) AS monetary,
       s.recency_score, s.frequency_score, s.monetary_score,
       s.recency_score || '' || s.frequency_score || s.monetary_score AS rfm_code,
       g.name AS segment, r.as_of, r.calculated_at
FROM rfm_runs r
JOIN rfm_scores s ON s.run_id = r.id
JOIN rfm_run_segments g ON g.run_id = s.run_id AND g.position = s.segment
JOIN customers c ON c.id = s.customer_id
WHERE r.id = (SELECT max(id) FROM rfm_runs);
