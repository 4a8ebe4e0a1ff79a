package io.clientele.cli;

import io.clientele.store.rfm.ScoredCustomer;

/** Takes scored customers one after the other. */
interface ScoreOutput extends AutoCloseable {
    void customer(ScoredCustomer customer);

    @Override
    void close();
}
