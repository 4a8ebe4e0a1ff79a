package io.clientele.verify.architecture.broken.store;

import io.clientele.verify.architecture.broken.files.Csv;

final class ReadsFile {
    String read() {
        return Csv.line();
    }
}
