package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: files, folders, headings, classes, methods, modules and packages. */
class DocsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** Such as {@code Population}, {@code Population.DATA_VERSION} or {@code Population.orders()}. */
    private static final Pattern JAVA_NAME =
            Pattern.compile("(?!NaN)([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([A-Za-z_]+)(?:\\(.*\\))?)?");

    /** Such as {@code generate/Table}, {@code docs/cli.md} or {@code bench/}. */
    private static final Pattern PATH =
            Pattern.compile("(?:\\./)?[a-z][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]*)+|\\./[a-z]+");

    /** All files and folders of the sources, relative to the root, with slashes. */
    private static final Set<String> PATHS = new TreeSet<>();

    @BeforeAll
    static void walk() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                if (name.equals("target") || name.equals(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                PATHS.add(slashed(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                PATHS.add(slashed(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("bench"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(DocsTest::slashed)
                        .filter(name -> name.endsWith(".md"))
                        .sorted()
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    @Test
    void theDocumentsAreFound() throws IOException {
        assertThat(documents())
                .contains("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/model.md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(String document) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : matches(LINK, document)) {
            if (!link.contains("://") && !isThere(link, document)) {
                broken.add(link);
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void filesAndClassesInBackticksAreThere(String document) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String code : matches(CODE, document)) {
            if (PATH.matcher(code).matches() && !isPath(code)) {
                unknown.add(code);
            }
            Matcher name = JAVA_NAME.matcher(code);
            if (name.matches() && !isInJava(name.group(1), name.group(2))) {
                unknown.add(code);
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** An expression that matches nothing would find everything in order. */
    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void thereIsSomethingToLookAt(String document) throws IOException {
        List<String> codes = matches(CODE, document);
        assertThat(codes.stream().filter(code -> PATH.matcher(code).matches()).count()
                        + codes.stream()
                                .filter(code -> JAVA_NAME.matcher(code).matches())
                                .count()
                        + matches(LINK, document).size())
                .isGreaterThanOrEqualTo(15);
    }

    @Test
    void theTableOfModulesIsThatOfTheBuild() throws IOException {
        List<List<String>> rows = table("## Modules");
        assertThat(rows).extracting(row -> row.get(0)).containsExactlyElementsOf(modules());
        for (List<String> row : rows) {
            if (!row.get(2).equals("all")) {
                Set<String> named = new TreeSet<>(List.of(row.get(2).split(", ", -1)));
                named.remove("nothing");
                assertThat(dependencies(row.get(0)))
                        .as("what %s depends on", row.get(0))
                        .isEqualTo(named);
            }
        }
    }

    @Test
    void theTableOfPackagesIsThatOfCore() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> folders = Files.list(ROOT.resolve("core/src/main/java/io/clientele"))) {
            folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .forEach(there::add);
        }
        assertThat(table("Inside `core`:")).extracting(row -> row.get(0)).containsExactlyInAnyOrderElementsOf(there);
    }

    /** Of the first table behind the text in ARCHITECTURE.md, without its head; backticks are taken off. */
    private static List<List<String>> table(String after) throws IOException {
        String text = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        assertThat(text).contains(after);
        return text.substring(text.indexOf(after))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }

    private static List<String> modules() throws IOException {
        return Pattern.compile("<module>(.+)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    /** Modules of ours that the module needs to run. */
    private static Set<String> dependencies(String module) throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern.compile("(?s)<dependency>(.*?)</dependency>")
                .matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                .results()
                .map(dependency -> dependency.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .forEach(dependency -> Pattern.compile("<artifactId>clientele-(.+)</artifactId>")
                        .matcher(dependency)
                        .results()
                        .forEach(name -> names.add(name.group(1))));
        return names;
    }

    private static boolean isThere(String link, String document) throws IOException {
        String file = link.replaceFirst("#.*", "");
        Path target =
                file.isEmpty() ? ROOT.resolve(document) : ROOT.resolve(document).resolveSibling(file);
        if (!Files.exists(target) || !link.contains("#")) {
            return Files.exists(target);
        }
        String anchor = link.substring(link.indexOf('#') + 1);
        return HEADING.matcher(Files.readString(target))
                .results()
                .map(heading -> anchor(heading.group(1)))
                .anyMatch(anchor::equals);
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    /** From the root, or the end of some path: {@code generate/Table} is a class in a package. */
    private static boolean isPath(String code) {
        String path = code.replaceFirst("^\\./", "").replaceFirst("/$", "");
        // The folder of a build is not there before it.
        return path.startsWith("target/")
                || PATHS.stream().anyMatch(each -> ends(each, path) || ends(each, path + ".java"));
    }

    private static boolean ends(String path, String with) {
        return path.equals(with) || path.endsWith("/" + with);
    }

    private static boolean isInJava(String className, @Nullable String member) throws IOException {
        List<String> sources = PATHS.stream()
                .filter(path -> path.endsWith("/" + className + ".java"))
                .toList();
        if (sources.isEmpty()) {
            return isJavasOwn(className);
        }
        for (String source : sources) {
            String text = Files.readString(ROOT.resolve(source));
            if (member == null
                    || Pattern.compile("\\b" + member + "\\b").matcher(text).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJavasOwn(String className) {
        try {
            Class.forName("java.lang." + className);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Of the first group, outside of code blocks. */
    private static List<String> matches(Pattern pattern, String document) throws IOException {
        String text =
                CODE_BLOCK.matcher(Files.readString(ROOT.resolve(document))).replaceAll("");
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String slashed(Path path) {
        return ROOT.relativize(path).toString().replace('\\', '/');
    }
}
