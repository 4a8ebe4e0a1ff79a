package io.clientele.cli;

import org.jspecify.annotations.Nullable;

/**
 * A customer of an order file with scores.
 *
 * @param key as in the file
 * @param recencyDays null for a customer without an order that counts, whose other numbers are 0 and whose scores are 1
 */
record FileScore(
        String key,
        @Nullable Integer recencyDays,
        int frequency,
        long monetaryCents,
        int recencyScore,
        int frequencyScore,
        int monetaryScore,
        String code,
        String segment) {}
