package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file, it is read or refused with places that exist; nothing else is ever thrown. */
class DamagedYamlTest {
    private static final byte[] BITS =
            "{}[]:,-#&*!|>'\"%@`?~ \t\n\r\0012.eE\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void damagedPersonasAreReadOrRefusedWithPlaces() {
        assertReadOrRefused(PersonasYaml::read, PersonasYaml.template());
    }

    @Test
    void damagedSegmentsAreReadOrRefusedWithPlaces() {
        assertReadOrRefused(SegmentsYaml::read, SegmentsYaml.template());
    }

    private static void assertReadOrRefused(BiFunction<String, byte[], ?> reader, String template) {
        byte[] whole = template.getBytes(StandardCharsets.UTF_8);
        Stream random = Stream.of(11, Purpose.INDEPENDENT_DRAW);
        int refused = 0;
        int runs = 1_000;
        for (int run = 0; run < runs; run++) {
            byte[] damaged = damage(whole, random);
            try {
                assertThat(reader.apply("my.yaml", damaged)).isNotNull();
            } catch (YamlFileException e) {
                refused++;
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(1, 1 + count(damaged, '\n') + count(damaged, '\r'));
                    assertThat(problem.column()).isBetween(1, damaged.length + 1);
                    assertThat(problem.message()).isNotBlank().doesNotContain("\n", "\0");
                });
            }
        }
        assertThat(refused).isBetween(runs / 4, runs);
    }

    /** One to four bytes replaced or put in, or a part left out. */
    private static byte[] damage(byte[] whole, Stream random) {
        byte[] damaged = whole.clone();
        for (long changes = 1 + random.nextLong(4); changes > 0; changes--) {
            int at = (int) random.nextLong(damaged.length);
            byte bit = BITS[(int) random.nextLong(BITS.length)];
            switch ((int) random.nextLong(3)) {
                case 0 -> damaged[at] = bit;
                case 1 -> {
                    byte[] longer = Arrays.copyOf(damaged, damaged.length + 1);
                    System.arraycopy(damaged, at, longer, at + 1, damaged.length - at);
                    longer[at] = bit;
                    damaged = longer;
                }
                default -> {
                    int length = (int) random.nextLong(Math.min(30, damaged.length - at)) + 1;
                    byte[] shorter = Arrays.copyOf(damaged, damaged.length - length);
                    System.arraycopy(damaged, at + length, shorter, at, damaged.length - at - length);
                    damaged = shorter;
                }
            }
        }
        return damaged;
    }

    private static int count(byte[] bytes, char character) {
        int count = 0;
        for (byte b : bytes) {
            count += b == character ? 1 : 0;
        }
        return count;
    }
}
