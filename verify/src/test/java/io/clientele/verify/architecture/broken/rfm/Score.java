package io.clientele.verify.architecture.broken.rfm;

public final class Score {
    public static int of(long cents) {
        return cents > 0 ? 5 : 1;
    }
}
