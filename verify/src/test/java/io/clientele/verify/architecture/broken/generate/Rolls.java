package io.clientele.verify.architecture.broken.generate;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

final class Rolls {
    Random random() {
        return new Random(1);
    }

    SplittableRandom splittable() {
        return new SplittableRandom(1);
    }

    int local() {
        return ThreadLocalRandom.current().nextInt();
    }

    SecureRandom secure() {
        return new SecureRandom();
    }

    RandomGenerator generator() {
        return RandomGenerator.getDefault();
    }

    double math() {
        return Math.random();
    }

    UUID uuid() {
        return UUID.randomUUID();
    }

    void shuffle(List<String> names) {
        Collections.shuffle(names);
    }
}
