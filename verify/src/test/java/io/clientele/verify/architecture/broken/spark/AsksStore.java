package io.clientele.verify.architecture.broken.spark;

import io.clientele.verify.architecture.broken.store.Table;

final class AsksStore {
    String ask() {
        return Table.name();
    }
}
