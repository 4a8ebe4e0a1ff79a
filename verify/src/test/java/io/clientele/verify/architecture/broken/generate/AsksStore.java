package io.clientele.verify.architecture.broken.generate;

import io.clientele.verify.architecture.broken.store.Table;

final class AsksStore {
    String ask() {
        return Table.name();
    }
}
