package io.clientele.store;

import java.sql.SQLException;

/**
 * New tables that take the place of old ones. As long as the transaction lasts, its own statements find the new ones under the old
 * names, and everybody else the old ones.
 */
@FunctionalInterface
public interface FreshTables {

    /** Puts the new tables in the place of the old ones, which are gone with the commit. */
    void publish() throws SQLException;
}
