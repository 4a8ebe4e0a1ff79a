package io.clientele.store.imports;

/**
 * What an import has written.
 *
 * @param manifestId the import's row in the manifest
 * @param newCustomers customers whose key was not there before
 * @param knownCustomers customers whose key was there: the orders were added to theirs
 * @param emailsLeftOut new customers who came without their e-mail, since another customer has it
 * @param newProducts products whose key was not there before
 * @param knownProducts products whose key was there
 * @param lines order lines; 0 if the file has no products
 */
public record ImportResult(
        long manifestId,
        long newCustomers,
        long knownCustomers,
        long emailsLeftOut,
        long newProducts,
        long knownProducts,
        long orders,
        long lines) {}
