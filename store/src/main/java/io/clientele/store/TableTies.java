package io.clientele.store;

import java.sql.SQLException;
import java.util.List;

/** What hangs on tables of PostgreSQL's and would be lost with them: other people's objects, rights, indices. */
final class TableTies {
    /** Tables by the names of an array, and the views that every schema of Clientele's has. */
    private static final String OLD = "WITH old AS (SELECT c.* FROM pg_class c WHERE relnamespace"
            + " = current_schema()::regnamespace AND (relname = ANY (string_to_array(?, ' ')) OR relkind = 'v' AND relname IN"
            + " ('customers_v', 'products_v', 'orders_v', 'order_items_v', 'rfm_v'))) ";

    private static final String STRANGERS = OLD + """
            SELECT count(*) FROM (
              SELECT 1 FROM old
              WHERE relkind NOT IN ('r', 'v') OR relpersistence <> 'p' OR relispartition OR relrowsecurity
                 OR relkind = 'r' AND (reloptions IS NOT NULL OR reltablespace <> 0 OR relreplident <> 'd')
                 OR NOT pg_has_role(relowner, 'USAGE') OR relowner <> current_user::regrole
                 OR obj_description(oid, 'pg_class') IS NOT NULL
              UNION ALL
              SELECT 1 FROM pg_attribute WHERE attrelid IN (SELECT oid FROM old) AND attacl IS NOT NULL
              UNION ALL
              SELECT 1 FROM pg_constraint
              WHERE confrelid IN (SELECT oid FROM old) AND conrelid NOT IN (SELECT oid FROM old)
              UNION ALL
              SELECT 1 FROM pg_depend d
              WHERE (refclassid = 'pg_class'::regclass AND refobjid IN (SELECT oid FROM old)
                  OR refclassid = 'pg_type'::regclass AND refobjid IN (SELECT reltype FROM old))
                AND NOT (classid IN ('pg_constraint'::regclass, 'pg_type'::regclass, 'pg_attrdef'::regclass)
                  OR classid = 'pg_class'::regclass AND objid IN (SELECT oid FROM pg_class WHERE relkind IN ('i', 't'))
                  OR classid = 'pg_class'::regclass AND objid IN (SELECT oid FROM old)
                  OR classid = 'pg_rewrite'::regclass
                    AND objid IN (SELECT oid FROM pg_rewrite WHERE ev_class IN (SELECT oid FROM old WHERE relkind = 'v'))
                  OR classid = 'pg_trigger'::regclass AND objid IN (SELECT oid FROM pg_trigger WHERE tgisinternal))
            ) AS strangers""";

    private static final String GRANTS = OLD + """
            SELECT format('GRANT %s ON %I TO %s%s', privilege_type, relname,
                CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END,
                CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
            FROM old, aclexplode(relacl) WHERE grantee <> relowner""";

    /** Pretty, so that the names are without their schema. */
    private static final String INDICES = OLD + """
            SELECT relname, pg_get_indexdef(indexrelid, 0, true) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
            WHERE indrelid IN (SELECT oid FROM old) AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)""";

    private TableTies() {}

    /** Whether nothing hangs on them but what is Clientele's, rights and indices; and whether they are the user's own. */
    static boolean areReplaceable(Session session, List<String> tables) throws SQLException {
        return session.number(STRANGERS, String.join(" ", tables)) == 0;
    }

    /** Statements that give others the rights that they have. */
    static List<String> grants(Session session, List<String> tables) throws SQLException {
        return session.list(GRANTS, row -> row.getString(1), String.join(" ", tables));
    }

    /** Of each index that belongs to no key: its name, a tab, and the statement that makes it. */
    static List<String> indices(Session session, List<String> tables) throws SQLException {
        return session.list(INDICES, row -> row.getString(1) + "\t" + row.getString(2), String.join(" ", tables));
    }
}
