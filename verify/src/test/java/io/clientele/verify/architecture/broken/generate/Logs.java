package io.clientele.verify.architecture.broken.generate;

import java.util.logging.Logger;

final class Logs {
    Logger log() {
        return Logger.getGlobal();
    }
}
