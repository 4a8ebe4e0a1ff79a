package io.clientele.verify.architecture.broken.generate;

import java.util.function.DoubleUnaryOperator;

final class Approximates {
    double logarithm(double x) {
        return Math.log(x);
    }

    double power(double x) {
        return Math.pow(x, 1.5);
    }

    double exponential(double x) {
        return Math.exp(x);
    }

    double sine(double x) {
        return Math.sin(x);
    }

    DoubleUnaryOperator reference() {
        return Math::cbrt;
    }
}
