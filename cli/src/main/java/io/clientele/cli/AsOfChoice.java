package io.clientele.cli;

import io.clientele.rfm.AsOf;
import io.clientele.store.Database;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
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

    static AsOfChoice of(@Nullable LocalDate given, ZoneId zone, Database database, Clock clock) {
        if (given != null) {
            return new AsOfChoice(new AsOf(given, zone), "as asked");
        }
        OptionalLong lastOrder = new RfmStore(database).lastOrderEpochSecond();
        @Nullable
        LocalDate dayAfter = lastOrder.isEmpty()
                ? null
                : AsOf.dayAfter(lastOrder.getAsLong(), zone).date();
        @Nullable LocalDate seeded = null;
        for (SeedEntry seed : new Manifest(database).seeds()) {
            LocalDate date = seed.population().asOf();
            seeded = seeded == null || date.isAfter(seeded) ? date : seeded;
        }
        if (seeded != null && (dayAfter == null || !seeded.isBefore(dayAfter))) {
            return new AsOfChoice(new AsOf(seeded, zone), "the seed's as-of date");
        }
        return dayAfter == null
                ? new AsOfChoice(new AsOf(LocalDate.now(clock.withZone(zone)), zone), "today, since there is no order")
                : new AsOfChoice(new AsOf(dayAfter, zone), "the day after the last order");
    }
}
