package io.clientele.cli;

import io.clientele.rfm.AsOf;
import io.clientele.store.rfm.RfmStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The date that customers are looked at from, and why this one.
 *
 * <p>Without {@code --as-of} it is the earliest date that leaves no order out: a seed's own as-of date or, where orders are
 * newer, the day after the last one. Scores of today would make all customers of an old file look lost by the same
 * number of days.
 */
record AsOfChoice(AsOf asOf, String why) {

    static AsOfChoice of(@Nullable LocalDate given, ZoneId zone, RfmStore store, Clock clock) {
        if (given != null) {
            return new AsOfChoice(new AsOf(given, zone), "as asked");
        }
        OptionalLong lastOrder = store.lastOrderEpochSecond();
        if (lastOrder.isEmpty()) {
            return new AsOfChoice(
                    new AsOf(LocalDate.now(clock.withZone(zone)), zone), "today, since there is no order");
        }
        return new AsOfChoice(AsOf.dayAfter(lastOrder.getAsLong(), zone), "the day after the last order");
    }
}
