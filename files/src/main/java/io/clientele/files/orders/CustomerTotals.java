package io.clientele.files.orders;

/**
 * What DuckDB has made of the orders: a row for each customer.
 *
 * @param way how they were made
 * @param select SQL with the columns {@code customer}, {@code first_row} (where the customer occurs first; a constant unless
 *     ranks were asked for), {@code last} (the last order that counts; null if none does), {@code orders} and {@code cents}
 * @param unitsPerSecond of {@code last}
 * @param local whether {@code last} is a time of the zone's clocks instead of an instant
 */
record CustomerTotals(
        Way way, String select, long unitsPerSecond, boolean local, DecimalMark decimalMark, String dates) {

    /** By whom they were made. */
    enum Way {
        PARQUET,
        TEXT,
        STAGED
    }

    /**
     * What the totals are asked of.
     *
     * @param columns of the source
     * @param cutoff orders on or after it don't count
     * @param ranked whether {@code first_row} is wanted
     */
    record Request(
            String file,
            Duck duck,
            OrderSource source,
            Columns columns,
            OrderFileOptions options,
            Cutoff cutoff,
            boolean ranked,
            Tally tally) {

        /** Whether nothing was said that only the importer knows. */
        boolean plain() {
            String dates = options.dateFormat();
            return !options.dropDuplicates()
                    && options.decimalMark() != DecimalMark.COMMA
                    && (dates == null || dates.equals(DateShape.YEAR_FIRST.key()));
        }
    }
}
