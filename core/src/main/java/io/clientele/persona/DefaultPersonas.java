package io.clientele.persona;

import java.util.List;

/** The built-in table. */
final class DefaultPersonas {
    static final PersonaTable TABLE = new PersonaTable(
            List.of(
                    new Persona(
                            "champions",
                            "Champions",
                            "Buy often, spend much and were here lately.",
                            100,
                            Gaussian.of(12, 3),
                            Gaussian.of(5000, 1500),
                            Gaussian.of(15, 10),
                            0,
                            2,
                            0,
                            0.5),
                    new Persona(
                            "loyal",
                            "Loyal Customers",
                            "Come back steadily and regularly.",
                            150,
                            Gaussian.of(8, 2),
                            Gaussian.of(2000, 500),
                            Gaussian.of(30, 15),
                            0,
                            3,
                            0,
                            0.4),
                    new Persona(
                            "new",
                            "New Customers",
                            "Joined lately and have few orders yet.",
                            100,
                            Gaussian.of(2, 1),
                            Gaussian.of(500, 200),
                            Gaussian.of(5, 3),
                            90,
                            1.5,
                            0,
                            0.5),
                    new Persona(
                            "at_risk",
                            "At-Risk Customers",
                            "Used to order often, ordered less and less, then went quiet.",
                            80,
                            Gaussian.of(10, 3),
                            Gaussian.of(3000, 1000),
                            Gaussian.of(120, 30),
                            0,
                            2,
                            -0.6,
                            0.5),
                    new Persona(
                            "lapsed",
                            "Lapsed Customers",
                            "Ordered seldom and little, and have been away for long.",
                            70,
                            Gaussian.of(1, 1),
                            Gaussian.of(200, 100),
                            Gaussian.of(200, 50),
                            0,
                            1,
                            -0.3,
                            0.6)),
            ActivityProfile.defaults());

    private DefaultPersonas() {}
}
