package io.clientele.store;

import java.util.List;

/**
 * What a database says about its tables.
 *
 * @param version of Clientele's tables; 0 if they are not Clientele's
 * @param empty whether nobody has put anything there yet
 * @param tables somebody else's, by name
 */
record SchemaState(int version, boolean empty, List<String> tables) {

    SchemaState {
        tables = List.copyOf(tables);
    }

    static SchemaState ofClientele(int version) {
        return new SchemaState(version, false, List.of());
    }

    boolean isClienteles() {
        return version > 0;
    }
}
