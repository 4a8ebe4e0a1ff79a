package io.clientele.people;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The people behind the customers of one seed: name, e-mail, phone and address of any customer, in any order, on any
 * thread, always the same. They look like people of the locale, agree with each other (the e-mail comes from the name,
 * postcode and phone area from the city) and can reach nobody: see docs/people.md for what is real about them.
 *
 * <p>E-mails are unique for different customer ids, whatever the seed and the locale, also when case is ignored; names,
 * phones and addresses are not. Making a person takes some tens of nanoseconds and allocates nothing.
 *
 * <p>Immutable and safe for use by several threads, each with its own {@link Person}.
 */
public final class People {
    private static final byte[] INITIALS = "JMALRECDSKBTPNGWHFVO".getBytes(StandardCharsets.US_ASCII);

    private static final long INITIALS_END = '.' << 8 | ' ' << 16;

    private final PersonLocale locale;
    private final long seed;
    /** Of men, of women. */
    private final Names[] names;

    private final City[] cities;
    private final AliasTable cityTable;
    private final Addresses addresses;
    private final Phones phones;

    private People(PersonLocale locale, long seed) {
        this.locale = locale;
        this.seed = seed;
        names = readNames(locale);
        cities = readCities(locale);
        double[] weights = new double[cities.length];
        for (int i = 0; i < cities.length; i++) {
            weights[i] = cities[i].weight();
        }
        cityTable = AliasTable.of(weights);
        addresses = Addresses.read(locale);
        phones = Phones.read(locale);
    }

    private static Names[] readNames(PersonLocale locale) {
        WordList family = WordList.read(locale, "family.txt");
        WordList familyOfWomen = locale == PersonLocale.PL_PL ? family.feminine() : family;
        return new Names[] {
            new Names(WordList.read(locale, "given-male.txt"), family),
            new Names(WordList.read(locale, "given-female.txt"), familyOfWomen)
        };
    }

    private static City[] readCities(PersonLocale locale) {
        List<City> cities = new ArrayList<>(160);
        Lines lines = Lines.of(locale, "cities.txt");
        while (lines.next()) {
            cities.add(City.parse(lines));
        }
        return cities.toArray(new City[0]);
    }

    /** Reads the locale's word lists, and no other's. */
    public static People of(PersonLocale locale, long seed) {
        return new People(locale, seed);
    }

    public PersonLocale locale() {
        return locale;
    }

    /**
     * Makes a customer's person.
     *
     * @param customerId not negative
     * @param out overwritten
     * @throws IllegalArgumentException if the id is negative
     */
    public void fill(long customerId, Person out) {
        if (customerId < 0) {
            throw new IllegalArgumentException("customerId is " + customerId + ", but must be 0 or more");
        }
        Stream stream = streamOf(out).at(customerId);
        long bits = stream.nextLong();
        Names lists = names[(int) (bits >>> 63)];
        Utf8Buffer name = out.nameUtf8().clear();
        int given = lists.given.draw(stream.nextLong());
        lists.given.append(given, name);
        name.append(' ');
        if (locale == PersonLocale.EN_US) {
            // No branch, since it could not be foretold: without an initial, what is written is overwritten.
            long initial = INITIALS[(int) (((bits >>> 11) & 0xFFFF) % INITIALS.length)];
            name.appendBytes(initial | INITIALS_END, ((bits >>> 8) & 7) == 0 ? 3 : 0);
        }
        int family = lists.family.draw(stream.nextLong());
        lists.family.append(family, name);
        Emails.append(
                bits,
                lists.givenSpellings,
                given,
                lists.familySpellings,
                family,
                customerId,
                out.emailUtf8().clear());
        City city = cities[cityTable.draw(stream.nextLong())];
        addresses.append(city, stream, out.addressUtf8().clear());
        phones.append(city, stream, out.phoneUtf8().clear());
    }

    private Stream streamOf(Person out) {
        Stream stream = out.stream;
        if (stream == null || out.source != this) {
            stream = Stream.of(seed, Purpose.PERSON);
            out.stream = stream;
            out.source = this;
        }
        return stream;
    }

    /** The names of one sex, and how e-mail addresses spell them. */
    private static final class Names {
        private final WordList given;
        private final WordList family;
        private final Spellings givenSpellings;
        private final Spellings familySpellings;

        Names(WordList given, WordList family) {
            this.given = given;
            this.family = family;
            this.givenSpellings = given.spellings();
            this.familySpellings = family.spellings();
        }
    }
}
