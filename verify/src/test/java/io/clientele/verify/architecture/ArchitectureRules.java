package io.clientele.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleFinder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the packages under a base package may not do, each rule with its name. The base is a parameter so that the same
 * rules run on {@code io.clientele} and on a small tree of classes that break them.
 */
final class ArchitectureRules {
    private final String base;
    private final DescribedPredicate<JavaClass> core;
    private final DescribedPredicate<JavaClass> belowCli;

    /** Below the command line, but for the two classes of spark that have none above them: its options and its job. */
    private final DescribedPredicate<JavaClass> behindAFrontDoor;

    private ArchitectureRules(String base) {
        this.base = base;
        this.core = resideInAPackage(base + "..")
                .and(not(in("store", "files", "yaml", "cli", "server", "spark", "junit", "verify", "bench")))
                .as("core");
        this.belowCli =
                core.or(in("store", "files", "yaml", "spark")).as("what lies below the command line and the server");
        this.behindAFrontDoor = belowCli.and(
                        not(in("spark").and(simpleName("ClienteleOptions").or(simpleName("RfmJob")))))
                .as("what lies behind a front door");
    }

    static Map<String, ArchRule> of(String base) {
        return new ArchitectureRules(base).all();
    }

    private Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "core needs java.base only",
                classes().that(core).should().onlyDependOnClassesThat(core.or(javaBase())));
        rules.put(
                "the scorer does not see the truth",
                noClasses().that(in("rfm")).should().dependOnClassesThat(in("generate", "persona", "people")));
        rules.put(
                "the generator does not see the scores",
                noClasses().that(in("generate", "persona", "people")).should().dependOnClassesThat(in("rfm")));
        rules.put("store needs no files", noClasses().that(in("store")).should().dependOnClassesThat(in("files")));
        rules.put("files need no store", noClasses().that(in("files")).should().dependOnClassesThat(in("store")));
        rules.put(
                "a cluster needs neither database nor server",
                noClasses().that(in("spark")).should().dependOnClassesThat(in("store", "files", "server", "cli")));
        rules.put(
                "SQL stays in store and files",
                noClasses().that(not(in("store", "files"))).should().dependOnClassesThat(sql()));
        rules.put(
                "the terminal stays in cli",
                noClasses()
                        .that(not(in("cli")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.progressbar..")));
        rules.put(
                "Spring and the servlets stay in server",
                noClasses()
                        .that(not(in("server")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.servlet..")));
        rules.put(
                "the server does not know the command line",
                noClasses().that(in("server")).should().dependOnClassesThat(in("cli")));
        rules.put(
                "packages form no cycle",
                slices().matching(base + ".(*)..").should().beFreeOfCycles());
        rules.put("no wall clock", noClasses().that(behindAFrontDoor).should(Banned.callWallClock()));
        rules.put("no default time zone", noClasses().that(belowCli).should(Banned.useDefaultZone()));
        rules.put("no default locale", noClasses().should(Banned.useDefaultLocale()));
        rules.put("randomness from our streams only", noClasses().that(belowCli).should(Banned.useForeignRandomness()));
        rules.put("no standard streams", noClasses().that(behindAFrontDoor).should(Banned.useStandardStreams()));
        rules.put("the same bits on every JVM", noClasses().that(core).should(Banned.callInexactMath()));
        rules.put("money is no floating-point number", noClasses().should(Banned.holdCentsInFloatingPoint()));
        return rules;
    }

    private DescribedPredicate<JavaClass> in(String... packages) {
        String[] patterns = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            patterns[i] = base + "." + packages[i] + "..";
        }
        return resideInAnyPackage(patterns);
    }

    private static DescribedPredicate<JavaClass> sql() {
        return resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.duckdb..", "org.postgresql..");
    }

    /** Arrays and primitive types have no package of their own: their component type counts. */
    private static DescribedPredicate<JavaClass> javaBase() {
        Set<String> packages = ModuleFinder.ofSystem()
                .find("java.base")
                .orElseThrow()
                .descriptor()
                .packages();
        return DescribedPredicate.describe("java.base and the null annotations", type -> {
            JavaClass element = type.getBaseComponentType();
            return element.isPrimitive()
                    || packages.contains(element.getPackageName())
                    || element.getPackageName().equals("org.jspecify.annotations");
        });
    }
}
