package io.clientele.store.rfm;

import io.clientele.rfm.AsOf;
import io.clientele.store.Database;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The date that customers are looked at from, and why this one.
 *
 * <p>Where nobody says it, it is the earliest date that leaves no order out: a seed's own as-of date or, where orders are
 * newer, the day after the last one. Scores of today would make all customers of an old file look lost by the same
 * number of days.
 */
public record AsOfChoice(AsOf asOf, String why) {

    /**
     * @param given null where nobody says it
     * @param now for a database without an order
     */
    public static AsOfChoice of(@Nullable LocalDate given, ZoneId zone, Database database, Instant now) {
        if (given != null) {
            return asAsked(given, zone);
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
        return of(seeded, dayAfter, zone, now);
    }

    public static AsOfChoice asAsked(LocalDate date, ZoneId zone) {
        return new AsOfChoice(new AsOf(date, zone), "as asked");
    }

    /**
     * Where nobody says it.
     *
     * @param seeded the as-of date of the latest seed among the orders
     * @param dayAfter the day after the last order
     * @param now for orders of which none counts
     */
    public static AsOfChoice of(@Nullable LocalDate seeded, @Nullable LocalDate dayAfter, ZoneId zone, Instant now) {
        if (seeded != null && (dayAfter == null || !seeded.isBefore(dayAfter))) {
            return new AsOfChoice(new AsOf(seeded, zone), "the seed's as-of date");
        }
        return dayAfter == null
                ? new AsOfChoice(new AsOf(LocalDate.ofInstant(now, zone), zone), "today, since there is no order")
                : new AsOfChoice(new AsOf(dayAfter, zone), "the day after the last order");
    }
}
