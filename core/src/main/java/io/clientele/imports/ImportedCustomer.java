package io.clientele.imports;

import org.jspecify.annotations.Nullable;

/**
 * A customer who occurs in the file.
 *
 * @param key the customer column's text, unique within the import: a number, an e-mail, a name. Case-sensitive, except that
 *     keys which are e-mail addresses come in lower case. Leading zeros stay.
 * @param name the name in the file; the key where the file has none
 * @param email the e-mail in the file, or the key where that is one; unique within the import regardless of case
 * @param firstOrderEpochSeconds the instant of the customer's first order, in seconds UTC
 */
public record ImportedCustomer(
        String key, String name, @Nullable String email, long firstOrderEpochSeconds) {

    public ImportedCustomer {
        Checks.text("key", key);
        Checks.text("name", name);
        if (email != null) {
            Checks.text("email", email);
        }
    }
}
