package io.clientele.table;

/** What a column holds, whatever a file or a database calls it. */
public enum ColumnType {
    /** A whole number of 64 bits. */
    INTEGER,

    /** A whole number of 32 bits. */
    SMALL_INTEGER,

    /** An amount of money with two decimals, held as whole cents of 64 bits. */
    MONEY,

    /** UTF-8 text. */
    TEXT,

    /** A second in UTC; ISO 8601 in text. */
    INSTANT
}
