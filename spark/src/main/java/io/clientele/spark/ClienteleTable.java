package io.clientele.spark;

import io.clientele.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * One generated table.
 *
 * @param defaults options of the catalog, which those of a read replace
 * @param today the as-of date where no option gives one: fixed when the table is looked up, so that all that is read from it agrees
 */
record ClienteleTable(Table table, Map<String, String> defaults, LocalDate today)
        implements org.apache.spark.sql.connector.catalog.Table, SupportsRead {

    static ClienteleTable of(Table table, Map<String, String> defaults) {
        return new ClienteleTable(table, defaults, ClienteleOptions.today());
    }

    @Override
    public String name() {
        return ClienteleSource.CATALOG + "." + table.key();
    }

    @Override
    public org.apache.spark.sql.connector.catalog.Column[] columns() {
        return TableSchema.columns(table);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        Map<String, String> all = new HashMap<>();
        defaults.forEach((name, value) -> all.put(ClienteleOptions.known(name), value));
        options.forEach((name, value) -> all.put(ClienteleOptions.known(name), value));
        return new ClienteleScanBuilder(table, ClienteleOptions.parse(new CaseInsensitiveStringMap(all), today));
    }
}
