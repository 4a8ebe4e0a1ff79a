package io.clientele.imports;

/**
 * A product that occurs in the file.
 *
 * @param index 0 for the first product of the file, then counting up: what {@link ImportedLine#productIndex()} refers to
 * @param key the product column's text, unique within the import, case-sensitive
 * @param name the product's name in the file; its key where the file has none
 * @param priceCents the latest positive unit price, in cents; 0 if there was never one
 */
public record ImportedProduct(int index, String key, String name, long priceCents) {

    public ImportedProduct {
        Checks.atLeast("index", index, 0);
        Checks.text("key", key);
        Checks.text("name", name);
        Checks.atLeast("priceCents", priceCents, 0);
    }
}
