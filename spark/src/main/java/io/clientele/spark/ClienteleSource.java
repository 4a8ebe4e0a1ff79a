package io.clientele.spark;

import io.clientele.table.Table;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.SupportsCatalogOptions;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * {@code spark.read().format("clientele").option("table", "orders").option("customers", 1_000_000L).load()}: synthetic customers and
 * their orders, made on the executors while they are read. {@link ClienteleOptions} has the options.
 *
 * <p>The tables come from a {@link ClienteleCatalog}, since Spark asks a catalog alone for the function that tells in which
 * partition a customer's rows are; without it every {@code GROUP BY customer_id} would shuffle. Where no catalog is configured, the session
 * gets one under the name {@value #CATALOG}.
 */
public final class ClienteleSource implements SupportsCatalogOptions, DataSourceRegister {
    static final String CATALOG = "clientele";

    private static final String CATALOG_KEY = "spark.sql.catalog." + CATALOG;

    @Override
    public String shortName() {
        return "clientele";
    }

    @Override
    public String extractCatalog(CaseInsensitiveStringMap options) {
        return catalog(SparkSession.active());
    }

    /** Sees to it that the session has the catalog, and returns its name. */
    static String catalog(SparkSession session) {
        String ours = ClienteleCatalog.class.getName();
        String configured = session.conf().get(CATALOG_KEY, ours);
        if (!configured.equals(ours)) {
            throw new SparkSourceException(CATALOG_KEY + " is '" + configured + "', but must be " + ours
                    + ": format(\"clientele\") reads its tables from there");
        }
        session.conf().set(CATALOG_KEY, ours);
        return CATALOG;
    }

    @Override
    public Identifier extractIdentifier(CaseInsensitiveStringMap options) {
        // Said here, by load(), and not by the first query.
        ClienteleOptions.parse(options, ClienteleOptions.today());
        return Identifier.of(new String[0], ClienteleOptions.table(options).key());
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return TableSchema.of(ClienteleOptions.table(options));
    }

    @Override
    public org.apache.spark.sql.connector.catalog.Table getTable(
            StructType schema, Transform[] partitioning, Map<String, String> properties) {
        Table table = ClienteleOptions.table(new CaseInsensitiveStringMap(properties));
        return ClienteleTable.of(table, Map.of());
    }
}
