package io.clientele.verify.architecture.broken.files;

import io.clientele.verify.architecture.broken.store.Table;

final class ReadsStore {
    String read() {
        return Table.name();
    }
}
