package io.clientele.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL's catalogue says about the tables of the current schema. */
final class PostgresCatalogue {
    /** Marks a schema as Clientele's, with the version of its tables. */
    private static final String MARK = "clientele_schema";

    private static final String IN_SCHEMA = " = current_schema()::regnamespace";

    /** Without what belongs to an extension, such as a view of statistics. */
    private static final String TABLES = "SELECT relname FROM pg_class c WHERE relnamespace" + IN_SCHEMA
            + " AND relkind IN ('r', 'p', 'v', 'm', 'f')"
            + " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY relname";

    /** A line for each column, constraint, index and view, by which two schemas are the same; without the schema's name. */
    private static final String OBJECTS = """
            SELECT kind || ' ' || name, regexp_replace(definition, '(pg_temp|' || quote_ident(current_schema()) || ')\\.', '', 'g') FROM (
              SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind, relname AS name,
                     CASE relkind WHEN 'v' THEN pg_get_viewdef(c.oid) ELSE (
                       SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), collname,
                                CASE WHEN attnotnull THEN 'NOT NULL' END), ', ' ORDER BY attnum)
                       FROM pg_attribute a LEFT JOIN pg_collation l ON l.oid = a.attcollation
                       WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) END AS definition
              FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')
              UNION ALL
              SELECT 'index', relname, pg_get_indexdef(oid) FROM pg_class
              WHERE relnamespace = current_schema()::regnamespace AND relkind = 'i'
              UNION ALL
              SELECT 'constraint', conname, conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
              WHERE connamespace = current_schema()::regnamespace AND contype <> 'n') AS objects
            ORDER BY 1, 2""";

    private static final String KEYS = "SELECT conrelid::regclass::text, confrelid::regclass::text, conname,"
            + " (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
            + "   WHERE attrelid = conrelid AND attnum = ANY (conkey)),"
            + " (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
            + "   WHERE attrelid = confrelid AND attnum = ANY (confkey)), pg_get_constraintdef(oid)"
            + " FROM pg_constraint WHERE contype = 'f' AND connamespace" + IN_SCHEMA + " ORDER BY 1, 2";

    private PostgresCatalogue() {}

    /**
     * A foreign key of one column.
     *
     * @param definition as ALTER TABLE … ADD CONSTRAINT takes it
     */
    record ForeignKey(
            String table, String parent, String name, String column, String parentColumn, String definition) {}

    /**
     * An index, or the primary key whose index it is.
     *
     * @param table that it is on
     * @param drop the statement that takes it away
     * @param create the statement that makes it again
     */
    record Index(String table, String drop, String create) {}

    static Optional<Index> index(Session session, String name) throws SQLException {
        return session.first(
                "SELECT indrelid::regclass::text, quote_ident(relname), pg_get_indexdef(indexrelid), pg_get_constraintdef(k.oid)"
                        + " FROM pg_index JOIN pg_class c ON c.oid = indexrelid"
                        + " LEFT JOIN pg_constraint k ON conindid = indexrelid AND contype = 'p'"
                        + " WHERE indexrelid = to_regclass(?)",
                row -> {
                    String table = row.getString(1);
                    String index = row.getString(2);
                    String key = row.getString(4);
                    return key == null
                            ? new Index(table, "DROP INDEX " + index, row.getString(3))
                            : new Index(
                                    table,
                                    "ALTER TABLE " + table + " DROP CONSTRAINT " + index,
                                    "ALTER TABLE " + table + " ADD CONSTRAINT " + index + " " + key);
                },
                name);
    }

    static SchemaState state(Session session) throws SQLException {
        requireSchema(session);
        List<String> tables = session.list(TABLES, row -> row.getString(1));
        if (tables.contains(MARK)) {
            return SchemaState.ofClientele((int) session.number("SELECT version FROM " + MARK));
        }
        return new SchemaState(0, tables.isEmpty(), tables);
    }

    private static void requireSchema(Session session) throws SQLException {
        Optional<String> encoding = session.first(
                "SELECT current_setting('server_encoding') WHERE current_schema() IS NOT NULL",
                row -> row.getString(1));
        if (encoding.isEmpty()) {
            throw new SQLException("no schema", "3F000");
        }
        if (!encoding.get().equals("UTF8")) {
            throw new SQLException("its texts are in " + encoding.get() + ", but must be in UTF8 (createdb -E UTF8)");
        }
    }

    static void setVersion(Session session, int version) throws SQLException {
        session.execute("CREATE TABLE IF NOT EXISTS " + MARK + " (version integer NOT NULL)");
        session.execute("DELETE FROM " + MARK);
        session.execute("INSERT INTO " + MARK + " VALUES (?)", version);
    }

    static Set<String> indices(Session session) throws SQLException {
        return Set.copyOf(session.list(
                "SELECT relname FROM pg_class WHERE relkind = 'i' AND relnamespace" + IN_SCHEMA,
                row -> row.getString(1)));
    }

    /** Names and definitions, a tab between. */
    static List<String> objects(Session session) throws SQLException {
        return session.list(OBJECTS, row -> row.getString(1) + "\t" + row.getString(2));
    }

    /** Of the objects that are not there. */
    static List<String> names(List<String> objects, Set<String> there) {
        return objects.stream()
                .filter(object -> !there.contains(object))
                .map(object -> object.substring(0, object.indexOf('\t')))
                .toList();
    }

    static List<ForeignKey> foreignKeys(Session session) throws SQLException {
        return session.list(
                KEYS,
                row -> new ForeignKey(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    static List<String> brokenReferences(Session session) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (ForeignKey key : foreignKeys(session)) {
            long rows = session.number("SELECT count(*) FROM " + key.table + " c WHERE " + key.column
                    + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + key.parent + " p WHERE p." + key.parentColumn
                    + " = c." + key.column + ")");
            if (rows > 0) {
                broken.add(key.table + " to " + key.parent + " (" + rows + ")");
            }
        }
        return broken;
    }

    /** What the server itself has noticed. */
    static List<String> damages(Session session) throws SQLException {
        List<String> damages = new ArrayList<>(session.list(
                "SELECT 'index ' || indexrelid::regclass || ' is not valid' FROM pg_index JOIN pg_class ON oid = indexrelid"
                        + " WHERE NOT (indisvalid AND indisready) AND relnamespace" + IN_SCHEMA
                        + " UNION ALL SELECT 'constraint ' || conname || ' is not valid' FROM pg_constraint"
                        + " WHERE NOT convalidated AND connamespace" + IN_SCHEMA + " ORDER BY 1",
                row -> row.getString(1)));
        long failures = session.number(
                "SELECT coalesce(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()");
        if (failures > 0) {
            damages.add(failures + " pages did not match their checksums");
        }
        return damages;
    }

    /** The tables' names with a comma between, for ANALYZE. */
    static String tables(Session session) throws SQLException {
        return session
                .list(
                        "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace" + IN_SCHEMA,
                        row -> row.getString(1))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
