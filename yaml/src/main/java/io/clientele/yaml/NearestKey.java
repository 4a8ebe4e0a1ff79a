package io.clientele.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which known key a mistyped one may have meant. */
final class NearestKey {
    private static final int LONGEST = 40;

    private NearestKey() {}

    /** The known key with the fewest typing errors, if they are at most a third of its letters. */
    static Optional<String> of(String key, Collection<String> known) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int errors = key.length() > LONGEST ? Integer.MAX_VALUE : errors(key.toLowerCase(Locale.ROOT), candidate);
            if (errors < fewest && errors * 3 <= Math.max(candidate.length(), 3)) {
                nearest = candidate;
                fewest = errors;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Letters inserted, left out, replaced or swapped with their neighbour (Damerau 1964). */
    private static int errors(String a, String b) {
        int[][] errors = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                    continue;
                }
                int replaced = errors[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                errors[i][j] = Math.min(replaced, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    errors[i][j] = Math.min(errors[i][j], errors[i - 2][j - 2] + 1);
                }
            }
        }
        return errors[a.length()][b.length()];
    }
}
