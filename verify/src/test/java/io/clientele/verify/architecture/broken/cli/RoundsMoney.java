package io.clientele.verify.architecture.broken.cli;

final class RoundsMoney {
    private double totalCents;
    private final float[] lineCents = {1};

    double priceCents() {
        return totalCents + lineCents[0];
    }
}
