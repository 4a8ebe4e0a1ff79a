import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Takes word lists out of Datafaker's jar: what was done once to make the files under
 * core/src/main/resources/io/clientele/people, and how anyone can see again what comes from where. Not part of the
 * build; nothing of Datafaker is loaded when Clientele runs.
 *
 * <pre>
 * mvn dependency:copy -Dartifact=net.datafaker:datafaker:2.7.0 -DoutputDirectory=target/words
 * mvn dependency:copy -Dartifact=org.yaml:snakeyaml:2.5 -DoutputDirectory=target/words
 * run="java -cp target/words/snakeyaml-2.5.jar tools/WordListExtractor.java target/words/datafaker-2.7.0.jar"
 *
 * # all words of a list, in Datafaker's order: from these the lists were chosen and put in order by hand
 * $run words de.yml de.faker.name.last_name
 *
 * # the words of one of our lists that Datafaker's doesn't have: they were added by hand
 * $run missing core/src/main/resources/io/clientele/people/de_DE/family.txt de.yml de.faker.name.last_name
 *
 * # the postcodes of a range that are in a county of the United States: a city's line in en_US/cities.txt
 * $run postcodes Sangamon 62701 62707
 * </pre>
 */
public final class WordListExtractor {
    private static final int LARGEST_FILE = 16 << 20;

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ZipFile jar = new ZipFile(args[0])) {
            switch (args[1]) {
                case "words" -> words(jar, args[2], args[3]).forEach(out::println);
                case "missing" -> missing(Path.of(args[2]), words(jar, args[3], args[4])).forEach(out::println);
                case "postcodes" -> postcodes(jar, args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]))
                        .forEach(out::println);
                default -> throw new IllegalArgumentException(
                        "command is '" + args[1] + "', but must be words, missing or postcodes");
            }
        }
    }

    private static List<String> words(ZipFile jar, String file, String key) throws IOException {
        List<String> words = new ArrayList<>();
        for (Object word : (List<?>) value(jar, file, key)) {
            words.add(word.toString());
        }
        return words;
    }

    private static List<String> missing(Path list, List<String> words) throws IOException {
        Set<String> known = new HashSet<>(words);
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.startsWith("#") && !line.startsWith("%") && !known.contains(line)) {
                missing.add(line);
            }
        }
        return missing;
    }

    private static List<String> postcodes(ZipFile jar, String county, int first, int last) throws IOException {
        Map<?, ?> counties = (Map<?, ?>) value(jar, "_US.yml", "_US.faker.address.county_by_postcode");
        List<String> found = new ArrayList<>();
        for (int postcode = first; postcode <= last; postcode++) {
            String digits = String.format(Locale.ROOT, "%05d", postcode);
            if (counties.get(digits) instanceof List<?> names && names.contains(county)) {
                found.add(digits);
            }
        }
        return found;
    }

    private static Object value(ZipFile jar, String file, String key) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        ZipEntry entry = jar.getEntry(file);
        if (entry == null) {
            throw new IllegalArgumentException("there is no " + file + " in " + jar.getName());
        }
        try (InputStream in = jar.getInputStream(entry)) {
            Object value = new Yaml(options).load(in);
            for (String name : key.split("\\.")) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            if (value == null) {
                throw new IllegalArgumentException("there is no " + key + " in " + file);
            }
            return value;
        }
    }
}
