package io.clientele.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of ARCHITECTURE.md on all modules; and a tree of classes that break them, so that each rule is seen to work. */
class ArchitectureTest {
    private static final String BROKEN = "io.clientele.verify.architecture.broken";

    private static final JavaClasses OURS =
            new ClassFileImporter(List.of(notOurTests())).importPackages("io.clientele");
    private static final JavaClasses THEIRS = new ClassFileImporter().importPackages(BROKEN);

    private static final Map<String, ArchRule> RULES = ArchitectureRules.of("io.clientele");
    private static final Map<String, ArchRule> RULES_FOR_BROKEN = ArchitectureRules.of(BROKEN);

    /** Which classes of the broken tree a rule must report; all their methods, where they have several. */
    private static final Map<String, List<String>> CULPRITS = new TreeMap<>(Map.ofEntries(
            Map.entry("core needs java.base only", List.of("generate.Logs", "generate.AsksStore")),
            Map.entry("the scorer does not see the truth", List.of("rfm.ReadsPersona", "rfm.ReadsPeople")),
            Map.entry("the generator does not see the scores", List.of("generate.ReadsScores")),
            Map.entry("store needs no files", List.of("store.ReadsFile")),
            Map.entry("files need no store", List.of("files.ReadsStore")),
            Map.entry("a cluster needs neither database nor server", List.of("spark.AsksStore")),
            Map.entry("SQL stays in store and files", List.of("cli.Queries")),
            Map.entry("the terminal stays in cli", List.of("store.Prints")),
            Map.entry("Spring and the servlets stay in server", List.of("store.AsksSpring")),
            Map.entry("the server does not know the command line", List.of("server.AsksCommand")),
            Map.entry("packages form no cycle", List.of("store.ReadsFile")),
            Map.entry("no wall clock", List.of("generate.ReadsClock")),
            Map.entry("no default time zone", List.of("generate.AsksZone")),
            Map.entry("no default locale", List.of("cli.AsksLocale")),
            Map.entry("randomness from our streams only", List.of("generate.Rolls")),
            Map.entry("no standard streams", List.of("files.Talks")),
            Map.entry("the same bits on every JVM", List.of("generate.Approximates")),
            Map.entry("money is no floating-point number", List.of("cli.RoundsMoney"))));

    /** Only this module's tests are on the class path. */
    private static ImportOption notOurTests() {
        return location -> !location.contains("/io/clientele/verify/");
    }

    static Set<String> names() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theModulesKeepTheRule(String name) {
        RULES.get(name).allowEmptyShould(true).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRuleReportsWhoBreaksIt(String name) {
        String report = String.join(
                "\n",
                RULES_FOR_BROKEN
                        .get(name)
                        .allowEmptyShould(true)
                        .evaluate(THEIRS)
                        .getFailureReport()
                        .getDetails());
        assertThat(CULPRITS).containsKey(name);
        for (String culprit : CULPRITS.get(name)) {
            JavaClass type = THEIRS.get(BROKEN + "." + culprit);
            assertThat(type.getMethods()).isNotEmpty();
            for (JavaMethod method : type.getMethods()) {
                assertThat(report).contains(type.getName() + "." + method.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRuleSparesWhoKeepsIt(String name) {
        String report = String.join(
                "\n",
                RULES_FOR_BROKEN
                        .get(name)
                        .allowEmptyShould(true)
                        .evaluate(THEIRS)
                        .getFailureReport()
                        .getDetails());
        Set<String> culprits = new TreeSet<>();
        for (JavaClass type : THEIRS) {
            if (report.contains(type.getName() + ".") || report.contains("<" + type.getName() + ">")) {
                culprits.add(type.getName().substring(BROKEN.length() + 1));
            }
        }
        assertThat(culprits).doesNotContain("generate.KeepsTheRules", "cli.KeepsTheRules");
    }

    /** An empty scan would keep every rule. */
    @ParameterizedTest
    @CsvSource({
        "model, 6",
        "random, 3",
        "distribution, 6",
        "generate, 20",
        "persona, 5",
        "people, 10",
        "rfm, 15",
        "store, 10",
        "files, 5",
        "yaml, 10",
        "spark, 20",
        "server, 10",
        "cli, 10"
    })
    void theScanSeesThePackage(String packageName, int atLeast) {
        Stream<JavaClass> found = OURS.stream()
                .filter(type -> type.getPackageName().startsWith("io.clientele." + packageName))
                .filter(type -> !type.getName().contains("$"));
        assertThat(found.map(JavaClass::getName).collect(Collectors.toSet())).hasSizeGreaterThanOrEqualTo(atLeast);
    }
}
