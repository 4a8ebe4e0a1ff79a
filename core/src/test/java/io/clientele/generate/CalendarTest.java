package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.persona.ActivityProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final List<Double> FLAT_MONTHS = Collections.nCopies(12, 1.0);
    private static final List<Double> FLAT_HOURS = Collections.nCopies(24, 1.0);
    private static final List<Double> WEEK = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0);

    /** The time-rescaling theorem: equally spaced operational times fall on weekdays by their weights. */
    @Test
    void operationalTimeFallsOnWeekdaysByTheirWeights() {
        Calendar calendar = calendar(WEEK, FLAT_MONTHS, 0, 0);
        double[] shares = new double[7];
        int steps = 1_000_000;
        for (int i = 0; i < steps; i++) {
            int day = calendar.dayAt(calendar.atStartOf(728) * (i + 0.5) / steps);
            shares[AS_OF.minusDays(728).plusDays(day).getDayOfWeek().getValue() - 1] += 1.0 / steps;
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            assertThat(shares[weekday]).isCloseTo(WEEK.get(weekday) / 21, within(1e-4));
        }
    }

    @Test
    void monthsWeighAsTheProfileSays() {
        List<Double> december = new ArrayList<>(FLAT_MONTHS);
        december.set(11, 3.0);
        Calendar calendar = calendar(Collections.nCopies(7, 1.0), december, 0, 0);
        // 728 days before 2026-01-01 begin on 2024-01-04: two Decembers, the last 31 days and those a year earlier.
        double decembers = 2 * 31 * 3.0;
        assertThat(calendar.atStartOf(728)).isCloseTo(decembers + 728 - 62, within(1e-9));
        assertThat(calendar.atStartOf(728) - calendar.atStartOf(697)).isCloseTo(93, within(1e-9));
    }

    @Test
    void aDecliningTrendPutsMoreActivityIntoTheFirstHalf() {
        Calendar calendar = calendar(Collections.nCopies(7, 1.0), FLAT_MONTHS, 0, -0.6);
        double total = calendar.atStartOf(728);
        assertThat(total).isCloseTo(728, within(1e-9));
        // The weight falls from 1.6 to 0.4: the first half has 1.3 / 2 of it.
        assertThat(calendar.atStartOf(364) / total).isCloseTo(0.65, within(1e-9));
    }

    @Test
    void nothingHappensBeforeTheOnset() {
        Calendar calendar = calendar(WEEK, FLAT_MONTHS, 600, 0.5);
        assertThat(calendar.atStartOf(600)).isZero();
        assertThat(calendar.dayAt(0)).isGreaterThanOrEqualTo(600);
    }

    /** The guide table is only a start: the day found is the one that a plain search finds. */
    @Test
    void theDayIsTheOneWhoseWeightHoldsTheTime() {
        Calendar calendar = calendar(WEEK, FLAT_MONTHS, 100, 0.9);
        double total = calendar.atStartOf(728);
        for (int i = 0; i < 100_000; i++) {
            double time = total * i / 100_000;
            int day = calendar.dayAt(time);
            assertThat(calendar.atStartOf(day)).isLessThanOrEqualTo(time);
            assertThat(calendar.atStartOf(day + 1)).isGreaterThan(time);
        }
        assertThat(calendar.dayAt(total)).isEqualTo(727);
    }

    @Test
    void secondsFollowTheHoursWeights() {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 0.0));
        hours.set(9, 1.0);
        hours.set(20, 3.0);
        TimeOfDay timeOfDay = new TimeOfDay(hours);
        int evening = 0;
        for (int i = 0; i < 4096; i++) {
            int second = timeOfDay.second((long) i << 52 | 0xABCDEF0123456L);
            assertThat(second / 3600).isIn(9, 20);
            evening += second / 3600 == 20 ? 1 : 0;
        }
        assertThat(evening).isEqualTo(3072);
        assertThat(new TimeOfDay(FLAT_HOURS).second(-1L)).isEqualTo(86_399);
        assertThat(new TimeOfDay(FLAT_HOURS).second(0)).isZero();
    }

    private static Calendar calendar(List<Double> week, List<Double> months, int onset, double trend) {
        return Calendar.of(new ActivityProfile(week, months, FLAT_HOURS), AS_OF, 728, onset, trend);
    }
}
