package io.clientele.verify.architecture.broken.people;

public final class Person {
    public static String name() {
        return "Ada";
    }
}
