package io.clientele.verify.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** What a class must not call, as conditions: each finds the calls, so that a rule says that no class does it. */
final class Banned {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    /** Their results may differ in the last bit between Java virtual machines; StrictMath's do not. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private Banned() {}

    static ArchCondition<JavaClass> callWallClock() {
        return access("read the wall clock", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (CLOCKS.contains(owner) && name.equals("now"))
                    || (owner.equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.equals("java.lang.System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                    || (owner.equals("java.util.Date")
                            && name.equals("<init>")
                            && parameters(call).isEmpty())
                    || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
        });
    }

    static ArchCondition<JavaClass> useDefaultZone() {
        return access("use the default time zone", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
                    || (owner.equals("java.time.Clock") && name.equals("systemDefaultZone"))
                    || (owner.equals("java.util.TimeZone") && name.equals("getDefault"))
                    || (owner.equals("java.text.SimpleDateFormat") && name.equals("<init>"));
        });
    }

    static ArchCondition<JavaClass> useDefaultLocale() {
        return access("use the default locale", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            boolean localeGiven = parameters(call).contains("java.util.Locale")
                    || parameters(call).contains("java.text.DecimalFormatSymbols");
            return switch (owner) {
                case "java.lang.String" ->
                    !localeGiven
                            && Set.of("format", "formatted", "toLowerCase", "toUpperCase")
                                    .contains(name);
                case "java.util.Locale" -> name.equals("getDefault");
                case "java.io.PrintStream", "java.io.PrintWriter" ->
                    !localeGiven && Set.of("format", "printf").contains(name);
                case "java.util.Formatter", "java.text.DecimalFormat", "java.text.SimpleDateFormat" ->
                    !localeGiven && name.equals("<init>");
                case "java.text.NumberFormat" -> !localeGiven && name.startsWith("get") && name.endsWith("Instance");
                case "java.time.format.DateTimeFormatter" ->
                    (!localeGiven && name.equals("ofPattern")) || name.startsWith("ofLocalized");
                case "java.time.format.DateTimeFormatterBuilder" -> !localeGiven && name.equals("toFormatter");
                default -> false;
            };
        });
    }

    static ArchCondition<JavaClass> useForeignRandomness() {
        return access("use randomness that no seed of ours determines", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom")
                            .contains(owner)
                    || owner.equals("java.util.concurrent.ThreadLocalRandom")
                    || owner.startsWith("java.util.random.")
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || (owner.equals("java.lang.StrictMath") && name.equals("random"))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || (owner.equals("java.util.Collections") && name.equals("shuffle"));
        });
    }

    static ArchCondition<JavaClass> useStandardStreams() {
        return access("use the standard streams", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.equals("java.lang.System")
                            && Set.of("in", "out", "err", "console").contains(name))
                    || (name.equals("printStackTrace") && parameters(access).isEmpty());
        });
    }

    static ArchCondition<JavaClass> callInexactMath() {
        return access(
                "call a method of Math that StrictMath has",
                call -> call.getTargetOwner().getName().equals("java.lang.Math")
                        && INEXACT.contains(call.getTarget().getName()));
    }

    static ArchCondition<JavaClass> holdCentsInFloatingPoint() {
        return new ArchCondition<>("hold cents in a floating-point number") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    report(field.getName(), field.getRawType(), field.getFullName(), events);
                }
                for (JavaMethod method : type.getMethods()) {
                    report(method.getName(), method.getRawReturnType(), method.getFullName(), events);
                }
            }

            private void report(String name, JavaClass type, String where, ConditionEvents events) {
                boolean floating = Set.of("double", "float")
                        .contains(type.getBaseComponentType().getName());
                // A mean or a deviation of cents is a number like any other.
                boolean money = (name.equals("cents") || name.endsWith("Cents"))
                        && !name.startsWith("mean")
                        && !name.startsWith("std");
                if (money && floating) {
                    events.add(SimpleConditionEvent.satisfied(type, where + " is a " + type.getName()));
                }
            }
        };
    }

    /** Calls, constructor calls, method references and field accesses alike. */
    private static ArchCondition<JavaClass> access(String description, Predicate<JavaAccess<?>> banned) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (banned.test(access)) {
                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static Set<String> parameters(JavaAccess<?> access) {
        if (access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target) {
            return Set.copyOf(target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList());
        }
        return Set.of();
    }
}
