package io.clientele.spark;

import io.clientele.table.Table;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The generated tables under a catalog's name: {@code spark.sql.catalog.clientele=io.clientele.spark.ClienteleCatalog}, then {@code
 * SELECT … FROM clientele.orders}. The catalog's own options ({@code spark.sql.catalog.clientele.customers=1000000}) are what its
 * tables have where a query says nothing else.
 */
public final class ClienteleCatalog implements TableCatalog, FunctionCatalog {
    private String name = ClienteleSource.CATALOG;
    private Map<String, String> defaults = Map.of();

    @Override
    public void initialize(String catalogName, CaseInsensitiveStringMap options) {
        name = catalogName;
        defaults = Map.copyOf(options.asCaseSensitiveMap());
        ClienteleOptions.checkNames(options);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Identifier[] listTables(String[] namespace) {
        return Arrays.stream(Table.values())
                .map(table -> Identifier.of(new String[0], table.key()))
                .toArray(Identifier[]::new);
    }

    @Override
    public org.apache.spark.sql.connector.catalog.Table loadTable(Identifier identifier) throws NoSuchTableException {
        for (Table table : Table.values()) {
            if (identifier.namespace().length == 0 && table.key().equalsIgnoreCase(identifier.name())) {
                return ClienteleTable.of(table, defaults);
            }
        }
        throw new NoSuchTableException(identifier);
    }

    @Override
    public org.apache.spark.sql.connector.catalog.Table alterTable(Identifier identifier, TableChange... changes) {
        throw readOnly();
    }

    @Override
    public boolean dropTable(Identifier identifier) {
        throw readOnly();
    }

    @Override
    public void renameTable(Identifier from, Identifier to) {
        throw readOnly();
    }

    private SparkSourceException readOnly() {
        return new SparkSourceException("the tables of catalog " + name + " are generated: they can only be read");
    }

    @Override
    public Identifier[] listFunctions(String[] namespace) {
        return new Identifier[] {
            Identifier.of(new String[0], CentsFunction.NAME), Identifier.of(new String[0], AmountFunction.NAME)
        };
    }

    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        if (identifier.name().equals(CentsFunction.NAME)) {
            return new CentsFunction();
        }
        if (identifier.name().equals(AmountFunction.NAME)) {
            return new AmountFunction();
        }
        return PartFunction.of(identifier.name()).orElseThrow(() -> new NoSuchFunctionException(identifier));
    }
}
