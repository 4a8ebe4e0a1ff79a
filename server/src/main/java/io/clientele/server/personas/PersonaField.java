package io.clientele.server.personas;

import io.clientele.persona.Persona;
import java.math.BigDecimal;

/** The columns of the persona form, in its order. */
enum PersonaField {
    KEY("key", "Key", "key", "Lower-case letters, digits and _"),
    NAME("name", "Name", "name", "For people"),
    DESCRIPTION("description", "Description", "description", "May be left out"),
    CUSTOMERS("customers", "Customers", "customers", "How many, in proportion to the others"),
    FREQUENCY_MEAN("frequencyMean", "Orders a year, mean", "frequencyPerYear.mean", ""),
    FREQUENCY_STD("frequencyStd", "± std", "frequencyPerYear.std", ""),
    MONETARY_MEAN("monetaryMean", "Spend a year, mean", "monetaryPerYear.mean", ""),
    MONETARY_STD("monetaryStd", "± std", "monetaryPerYear.std", ""),
    RECENCY_MEAN("recencyMean", "Days since the last order, mean", "recencyDays.mean", ""),
    RECENCY_STD("recencyStd", "± std", "recencyDays.std", ""),
    ONSET_DAYS("onsetDays", "Onset, days", "onsetDays", "Orders begin at most that long ago; 0: with the window"),
    REGULARITY("regularity", "Regularity", "regularity", "Of the gaps between orders: 1 is random, 4 is clockwork"),
    TREND("trend", "Trend", "trend", "Of the activity: -1 dies away, 0 is steady, 1 grows"),
    BASKET_CV("basketCv", "Basket variation", "basketCv", "std / mean of one customer's order values");

    private final String key;
    private final String label;
    private final String personaName;
    private final String help;

    PersonaField(String key, String label, String personaName, String help) {
        this.key = key;
        this.label = label;
        this.personaName = personaName;
        this.help = help;
    }

    /** In the form. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String help() {
        return help;
    }

    /** In the messages of {@link Persona}. */
    String personaName() {
        return personaName;
    }

    String textOf(Persona persona) {
        return switch (this) {
            case KEY -> persona.key();
            case NAME -> persona.name();
            case DESCRIPTION -> persona.description();
            case CUSTOMERS -> Integer.toString(persona.customers());
            case FREQUENCY_MEAN -> number(persona.frequencyPerYear().mean());
            case FREQUENCY_STD -> number(persona.frequencyPerYear().std());
            case MONETARY_MEAN -> number(persona.monetaryPerYear().mean());
            case MONETARY_STD -> number(persona.monetaryPerYear().std());
            case RECENCY_MEAN -> number(persona.recencyDays().mean());
            case RECENCY_STD -> number(persona.recencyDays().std());
            case ONSET_DAYS -> Integer.toString(persona.onsetDays());
            case REGULARITY -> number(persona.regularity());
            case TREND -> number(persona.trend());
            case BASKET_CV -> number(persona.basketCv());
        };
    }

    /** Without an exponent or needless zeros. */
    static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
