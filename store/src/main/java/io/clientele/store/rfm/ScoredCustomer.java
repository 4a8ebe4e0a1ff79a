package io.clientele.store.rfm;

import io.clientele.rfm.RfmCode;
import org.jspecify.annotations.Nullable;

/**
 * A customer with the scores of one run.
 *
 * @param externalKey the customer's key in an imported file
 * @param recencyDays null for a customer without an order, whose frequency and monetary are 0 and whose scores are 1
 * @param segment the segment's name
 */
public record ScoredCustomer(
        long customerId,
        String name,
        @Nullable String email,
        @Nullable String externalKey,
        @Nullable Integer recencyDays,
        int frequency,
        long monetaryCents,
        int recencyScore,
        int frequencyScore,
        int monetaryScore,
        String segment) {

    /** Such as "545". */
    public String code() {
        return RfmCode.text(recencyScore, frequencyScore, monetaryScore);
    }
}
