package io.clientele.generate;

import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;

/** The persona's three quantities: their fields, and how these turn into what is drawn for a window. */
enum WindowQuantity {
    FREQUENCY("frequencyPerYear") {
        @Override
        Gaussian field(Persona persona) {
            return persona.frequencyPerYear();
        }

        @Override
        double perUnit(int days) {
            return days / DAYS_PER_YEAR;
        }

        @Override
        LawChoice laws(Persona persona, int days, long ranks) {
            return new OrderLaws();
        }
    },
    MONETARY("monetaryPerYear") {
        @Override
        Gaussian field(Persona persona) {
            return persona.monetaryPerYear();
        }

        @Override
        double perUnit(int days) {
            return 100 * days / DAYS_PER_YEAR;
        }

        @Override
        LawChoice laws(Persona persona, int days, long ranks) {
            return new SpendLaws(ranks);
        }
    },
    RECENCY("recencyDays") {
        @Override
        Gaussian field(Persona persona) {
            return persona.recencyDays();
        }

        @Override
        double perUnit(int days) {
            return 1;
        }

        @Override
        LawChoice laws(Persona persona, int days, long ranks) {
            return new RecencyLaws(persona.onsetDays() == 0 ? days : Math.min(days, persona.onsetDays()));
        }
    };

    private static final double DAYS_PER_YEAR = 365;

    private final String fieldName;

    WindowQuantity(String fieldName) {
        this.fieldName = fieldName;
    }

    String fieldName() {
        return fieldName;
    }

    abstract Gaussian field(Persona persona);

    /** How much of what is drawn one unit of the field is: cents in the window for a currency unit a year. */
    abstract double perUnit(int days);

    /** @param ranks how many the quantity will be sampled by: a lattice needs no more points than these can show */
    abstract LawChoice laws(Persona persona, int days, long ranks);

    Gaussian inWindow(Persona persona, int days) {
        return field(persona).times(perUnit(days));
    }
}
