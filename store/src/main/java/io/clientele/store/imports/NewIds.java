package io.clientele.store.imports;

/**
 * Ids that were given to new rows, without a gap.
 *
 * @param last {@code first − 1} if none was given
 */
record NewIds(long first, long last) {

    static NewIds none(long next) {
        return new NewIds(next, next - 1);
    }

    NewIds withNext() {
        return new NewIds(first, last + 1);
    }

    long count() {
        return last - first + 1;
    }
}
