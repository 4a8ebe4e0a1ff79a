package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The people and products of seed 42, as they have always been: data that someone has generated must come out the same
 * again. Where a change is meant, the data version goes up, and the file is replaced by what the failure shows.
 */
class GoldenPeopleTest {
    private static final long[] IDS = {1, 2, 3, 4, 5, 6, 7, 8, 1_000_000, 1L << 40};

    @Test
    void peopleAndProductsStayTheSame() throws IOException {
        List<String> actual = new ArrayList<>();
        Person person = new Person();
        for (PersonLocale locale : PersonLocale.values()) {
            People people = People.of(locale, 42);
            for (long id : IDS) {
                people.fill(id, person);
                actual.add(locale.tag() + " " + id + ": " + person);
            }
            ProductNames names = ProductNames.of(locale, 42);
            for (int i = 0; i < 5; i++) {
                ProductText text = names.text(i, 0.1 + 0.2 * i);
                actual.add(locale.tag() + " product " + i + ": " + text.name() + " | " + text.category() + " | "
                        + text.description());
            }
        }
        assertThat(String.join("\n", actual) + "\n").isEqualTo(golden());
    }

    @Test
    void theDocumentedPeopleAreThoseOfSeed42() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "people.md"));
        Person person = new Person();
        for (PersonLocale locale : PersonLocale.values()) {
            long id = switch (locale) {
                case EN_US, PL_PL -> 6;
                case DE_DE -> 8;
                case FR_FR -> 4;
            };
            People.of(locale, 42).fill(id, person);
            assertThat(docs).contains(person.name(), person.email(), person.phone(), person.address());
        }
    }

    private static String golden() throws IOException {
        try (InputStream in = GoldenPeopleTest.class.getResourceAsStream("golden-people.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
