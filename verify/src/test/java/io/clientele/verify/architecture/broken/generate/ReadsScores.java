package io.clientele.verify.architecture.broken.generate;

import io.clientele.verify.architecture.broken.rfm.Score;

final class ReadsScores {
    int read() {
        return Score.of(3);
    }
}
