package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RfmMetricsTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void recencyCountsDatesNotSpansOf24Hours() {
        assertThat(recencyDays("2026-01-01", ZoneOffset.UTC, "2025-12-31T23:59:59Z"))
                .isEqualTo(1);
        assertThat(recencyDays("2026-01-01", ZoneOffset.UTC, "2025-12-31T00:00:00Z"))
                .isEqualTo(1);
        assertThat(recencyDays("2026-01-01", ZoneOffset.UTC, "2025-12-30T23:59:59Z"))
                .isEqualTo(2);
    }

    @Test
    void yearsMayBeLeapYears() {
        assertThat(recencyDays("2025-01-01", ZoneOffset.UTC, "2024-01-01T12:00:00Z"))
                .isEqualTo(366);
        assertThat(recencyDays("2024-01-01", ZoneOffset.UTC, "2023-01-01T12:00:00Z"))
                .isEqualTo(365);
        assertThat(recencyDays("2001-03-01", ZoneOffset.UTC, "1900-03-01T12:00:00Z"))
                .isEqualTo(36_890);
    }

    @Test
    void theZoneDecidesWhichDateAnInstantIs() {
        String order = "2025-12-30T23:30:00Z";

        assertThat(recencyDays("2026-01-01", ZoneOffset.UTC, order)).isEqualTo(2);
        assertThat(recencyDays("2026-01-01", WARSAW, order)).isEqualTo(1);
        assertThat(recencyDays("2026-01-01", ZoneOffset.ofHours(-8), order)).isEqualTo(2);
    }

    @Test
    void daysOf23And25HoursAreDays() {
        // Warsaw sprang forward on 2025-03-30 and fell back on 2025-10-26.
        assertThat(recencyDays("2025-03-31", WARSAW, "2025-03-29T23:00:00Z")).isEqualTo(1);
        assertThat(recencyDays("2025-03-31", WARSAW, "2025-03-29T22:59:59Z")).isEqualTo(2);
        assertThat(recencyDays("2025-03-31", WARSAW, "2025-03-30T21:59:59Z")).isEqualTo(1);
        assertThat(recencyDays("2025-10-27", WARSAW, "2025-10-25T22:00:00Z")).isEqualTo(1);
        assertThat(recencyDays("2025-10-27", WARSAW, "2025-10-25T21:59:59Z")).isEqualTo(2);
        assertThat(recencyDays("2025-10-27", WARSAW, "2025-10-26T22:59:59Z")).isEqualTo(1);
    }

    @Test
    void theCutOffIsTheStartOfTheDateInTheZone() {
        assertThat(new AsOf(LocalDate.of(2025, 10, 27), WARSAW).cutoffEpochSecond())
                .isEqualTo(Instant.parse("2025-10-26T23:00:00Z").getEpochSecond());
        // São Paulo's clocks sprang from 00:00 to 01:00 on that day.
        assertThat(new AsOf(LocalDate.of(2018, 11, 4), ZoneId.of("America/Sao_Paulo")).cutoffEpochSecond())
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z").getEpochSecond());
    }

    @Test
    void theDayAfterTheNewestOrderIsTheFirstDateAtWhichItCounts() {
        long newest = Instant.parse("2025-12-31T23:30:00Z").getEpochSecond();

        assertThat(AsOf.dayAfter(newest, ZoneOffset.UTC).date()).isEqualTo("2026-01-01");
        assertThat(AsOf.dayAfter(newest, WARSAW).date()).isEqualTo("2026-01-02");
        RfmMetrics metrics = RfmMetrics.builder(AsOf.dayAfter(newest, WARSAW), 1)
                .add(1, newest, 1, 1)
                .build();
        assertThat(metrics.recencyDays(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "+05:30",
                "Europe/Warsaw",
                "America/New_York",
                "America/Sao_Paulo",
                "America/St_Johns",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Africa/Casablanca"
            })
    void recencyIsWhatTheJavaTimeLibrarySaysForAnyInstant(String zoneId) {
        ZoneId zone = ZoneId.of(zoneId);
        AsOf asOf = new AsOf(LocalDate.of(2045, 7, 1), zone);
        Stream random = Stream.of(zoneId.hashCode(), Purpose.INDEPENDENT_DRAW);
        long oldest = Instant.parse("1850-01-01T00:00:00Z").getEpochSecond();
        int customers = 3_000;
        RfmMetricsBuilder builder = RfmMetrics.builder(asOf, customers);
        long[] seconds = new long[customers];
        for (int i = 0; i < customers; i++) {
            seconds[i] = oldest + random.nextLong(asOf.cutoffEpochSecond() - oldest);
            builder.add(i, seconds[i], 1, 1);
        }

        RfmMetrics metrics = builder.build();

        for (int i = 0; i < customers; i++) {
            LocalDate date = Instant.ofEpochSecond(seconds[i]).atZone(zone).toLocalDate();
            assertThat(metrics.recencyDays(i))
                    .as("%s", Instant.ofEpochSecond(seconds[i]))
                    .isEqualTo((int) ChronoUnit.DAYS.between(date, asOf.date()));
        }
    }

    @Test
    void transitionsAreHitToTheSecondForwardsAndBackwards() {
        // Its clocks changed at midnight, so that a second on the wrong side is a day off.
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        AsOf asOf = new AsOf(LocalDate.of(2030, 1, 1), saoPaulo);
        List<Long> instants = new ArrayList<>();
        for (ZoneOffsetTransition transition : saoPaulo.getRules().getTransitions()) {
            instants.addAll(List.of(transition.toEpochSecond() - 1, transition.toEpochSecond()));
        }
        List<Long> backwards = new ArrayList<>(instants);
        Collections.reverse(backwards);
        instants.addAll(backwards);
        RfmMetricsBuilder builder = RfmMetrics.builder(asOf, 0);
        for (int i = 0; i < instants.size(); i++) {
            builder.add(i, instants.get(i), 1, 1);
        }

        RfmMetrics metrics = builder.build();

        assertThat(metrics.customers()).isGreaterThan(300);
        for (int row = 0; row < metrics.customers(); row++) {
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(instants.get(row)), saoPaulo);
            assertThat(metrics.recencyDays(row)).isEqualTo((int) ChronoUnit.DAYS.between(date, asOf.date()));
        }
    }

    @Test
    void customersComeInAnyOrderAndStandByAscendingId() {
        AsOf asOf = asOf("2026-01-01", ZoneOffset.UTC);
        Stream random = Stream.of(7, Purpose.INDEPENDENT_DRAW);
        RfmMetricsBuilder builder = RfmMetrics.builder(asOf, 0);
        for (int i = 0; i < 5_000; i++) {
            long id = random.nextLong();
            builder.add(id, asOf.cutoffEpochSecond() - 1 - 86_400 * (id & 1023), 1 + (id & 127), id);
        }

        RfmMetrics metrics = builder.build();

        for (int row = 0; row < 5_000; row++) {
            long id = metrics.customerId(row);
            assertThat(row == 0 || metrics.customerId(row - 1) < id).isTrue();
            assertThat(metrics.recencyDays(row)).isEqualTo((int) (1 + (id & 1023)));
            assertThat(metrics.frequency(row)).isEqualTo((int) (1 + (id & 127)));
            assertThat(metrics.monetaryCents(row)).isEqualTo(id);
            assertThat(metrics.rowOf(id)).isEqualTo(row);
        }
    }

    @Test
    void aCustomerWithoutOrdersHasNoRow() {
        AsOf asOf = asOf("2026-01-01", ZoneOffset.UTC);
        RfmMetrics metrics = RfmMetrics.builder(asOf, 1)
                .add(7, asOf.cutoffEpochSecond() - 1, 1, 1)
                .build();

        assertThat(metrics.rowOf(7)).isZero();
        assertThat(metrics.rowOf(8)).isNegative();
    }

    @Test
    void valuesThatAnEngineMustNotSendAreRefused() {
        AsOf asOf = asOf("2026-01-01", WARSAW);
        RfmMetricsBuilder builder = RfmMetrics.builder(asOf, 1);
        long cutoff = asOf.cutoffEpochSecond();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(5, cutoff, 1, 1))
                .withMessage("last order of customer 5 is at 2025-12-31T23:00:00Z, but must be before 2026-01-01 in"
                        + " Europe/Warsaw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(5, cutoff - 1, 0, 1))
                .withMessage("orders of customer 5 is 0, but must be 1 to 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(5, cutoff - 1, 1L << 31, 1))
                .withMessageContaining("2147483648");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(5, Long.MIN_VALUE, 1, 1))
                .withMessageContaining("too long ago");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(5, Long.MAX_VALUE, 1, 1))
                .withMessageContaining("epoch second");
        assertThat(builder.build().customers()).isZero();
    }

    @Test
    void theAsOfDateMayBeToldAfterTheLastCustomer() {
        RfmMetricsBuilder builder = RfmMetrics.builder(WARSAW, 0);
        assertThat(builder.dayAfterLastOrder()).isEmpty();
        builder.add(1, Instant.parse("2025-12-30T23:30:00Z").getEpochSecond(), 2, 300);
        builder.add(2, Instant.parse("2025-07-01T12:00:00Z").getEpochSecond(), 1, 100);

        assertThat(builder.dayAfterLastOrder()).contains(LocalDate.of(2026, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.build(LocalDate.of(2025, 12, 31)))
                .withMessage("as-of date is 2025-12-31, but must be after the last order, 2025-12-31");
        RfmMetrics metrics = builder.build(LocalDate.of(2026, 1, 3));
        assertThat(metrics.asOf()).isEqualTo(asOf("2026-01-03", WARSAW));
        assertThat(metrics.recencyDays(0)).isEqualTo(3);
        assertThat(metrics.recencyDays(1)).isEqualTo(186);
    }

    @Test
    void aCustomerWhoComesTwiceIsRefused() {
        AsOf asOf = asOf("2026-01-01", ZoneOffset.UTC);
        long second = asOf.cutoffEpochSecond() - 1;
        for (long[] ids : new long[][] {{4, 9, 4}, {3, 4, 4}}) {
            RfmMetricsBuilder builder = RfmMetrics.builder(asOf, 3);
            for (long id : ids) {
                builder.add(id, second, 1, 1);
            }
            assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage("customer 4 was added twice");
        }
    }

    private static int recencyDays(String asOf, ZoneId zone, String order) {
        return RfmMetrics.builder(asOf(asOf, zone), 1)
                .add(1, Instant.parse(order).getEpochSecond(), 1, 100)
                .build()
                .recencyDays(0);
    }

    private static AsOf asOf(String date, ZoneId zone) {
        return new AsOf(LocalDate.parse(date), zone);
    }
}
