package io.clientele.people;

import java.util.function.Consumer;

/** Many people of a locale, one after the other in the same object. */
final class Sample {
    private Sample() {}

    static void forEach(PersonLocale locale, long seed, int count, Consumer<Person> test) {
        People people = People.of(locale, seed);
        Person person = new Person();
        for (int id = 1; id <= count; id++) {
            people.fill(id, person);
            test.accept(person);
        }
    }

    /** A person's given name: all up to the first space, since no list has a given name with a space. */
    static String givenName(Person person) {
        String name = person.name();
        return name.substring(0, name.indexOf(' '));
    }

    /** A person's family name: all after the given name and the middle initial, if there is one. */
    static String familyName(Person person) {
        String rest = person.name().substring(givenName(person).length() + 1);
        return rest.matches("[A-Z]\\. .*") ? rest.substring(3) : rest;
    }
}
