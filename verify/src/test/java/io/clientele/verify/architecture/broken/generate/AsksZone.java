package io.clientele.verify.architecture.broken.generate;

import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

final class AsksZone {
    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    TimeZone oldZone() {
        return TimeZone.getDefault();
    }

    Clock clock() {
        return Clock.systemDefaultZone();
    }

    SimpleDateFormat format() {
        return new SimpleDateFormat("yyyy", Locale.ROOT);
    }
}
