package io.clientele.generate;

import io.clientele.persona.ActivityProfile;
import java.time.LocalDate;

/**
 * The days of the window, weighed by how busy a persona's customers are on them.
 *
 * <p>Orders come at a constant rate in operational time, and the cumulative weight of the days turns operational time
 * into dates: the inverse of the integrated rate makes a regular or Poisson process follow any rate (time-rescaling
 * theorem; Brown et al., Neural Computation 14, 2002). A day's weight is its weekday's times its month's times the
 * trend's, which goes from 1 − trend at the persona's onset to 1 + trend at the window's end.
 */
final class Calendar {
    private final int onset;
    private final double[] cumulative;
    private final int[] guide;
    private final double guideScale;

    private Calendar(int onset, double[] cumulative) {
        this.onset = onset;
        this.cumulative = cumulative;
        int days = cumulative.length - 1;
        double total = cumulative[days];
        this.guide = new int[2 * days + 1];
        this.guideScale = total > 0 ? 2 * days / total : 0;
        int day = 0;
        for (int i = 0; i < guide.length; i++) {
            double floor = total * i / (2 * days);
            while (day < days - 1 && cumulative[day + 1] <= floor) {
                day++;
            }
            guide[i] = day;
        }
    }

    /**
     * @param asOf the day after the window's last
     * @param days the window's length
     * @param onset the first day on which the persona's customers may buy, from 0 at the window's start
     */
    static Calendar of(ActivityProfile profile, LocalDate asOf, int days, int onset, double trend) {
        double[] cumulative = new double[days + 1];
        LocalDate date = asOf.minusDays(days);
        for (int day = 0; day < days; day++, date = date.plusDays(1)) {
            double weight = 0;
            if (day >= onset) {
                double position = (day - onset + 0.5) / (days - onset);
                double tilt = 1 + trend * (2 * position - 1);
                int weekday = date.getDayOfWeek().getValue() - 1;
                int month = date.getMonthValue() - 1;
                weight = profile.weekday().get(weekday) * profile.month().get(month) * tilt;
            }
            cumulative[day + 1] = cumulative[day] + weight;
        }
        return new Calendar(onset, cumulative);
    }

    int onset() {
        return onset;
    }

    /** Operational time at the start of the day. */
    double atStartOf(int day) {
        return cumulative[day];
    }

    /** The day on which the operational time lies. */
    int dayAt(double time) {
        double[] ends = cumulative;
        int day = guide[Math.min((int) (time * guideScale), guide.length - 1)];
        while (day > 0 && ends[day] > time) {
            day--;
        }
        while (day < ends.length - 2 && ends[day + 1] <= time) {
            day++;
        }
        return day;
    }
}
