package io.clientele.cli.options;

import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.Persona;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values that options about a population can have. */
public final class SeedOptionValues {
    private SeedOptionValues() {}

    /** 1 to 100 billion. */
    public static final class CustomerCount extends WholeNumber {
        public CustomerCount() {
            super(1, Population.MOST_CUSTOMERS);
        }
    }

    /** 1 to 36,500, a hundred years. */
    public static final class Days extends WholeNumber {
        public Days() {
            super(1, Persona.MAX_DAYS);
        }
    }

    /** 1 to 10,000. */
    public static final class ProductCount extends WholeNumber {
        public ProductCount() {
            super(1, Population.MOST_PRODUCTS);
        }
    }

    /** 1 to 1,024. */
    public static final class ThreadCount extends WholeNumber {
        public ThreadCount() {
            super(1, 1_024);
        }
    }

    /** 2 to 64. */
    public static final class ConnectionCount extends WholeNumber {
        public ConnectionCount() {
            super(2, 64);
        }
    }

    /** latin-hypercube or independent. */
    public static final class SamplingChoice extends Choice<Sampling> {
        public SamplingChoice() {
            super(Sampling.values());
        }
    }

    /** en_US and its like. */
    public static final class LocaleChoice implements ITypeConverter<PersonLocale>, Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> tags = new ArrayList<>();
            for (PersonLocale locale : PersonLocale.values()) {
                tags.add(locale.tag());
            }
            return tags.iterator();
        }

        @Override
        public PersonLocale convert(String text) {
            try {
                return PersonLocale.ofTag(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("is '" + text + "', but must be one of " + String.join(", ", this));
            }
        }
    }
}
