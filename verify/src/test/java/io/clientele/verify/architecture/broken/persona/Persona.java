package io.clientele.verify.architecture.broken.persona;

public final class Persona {
    public static int frequency() {
        return 3;
    }
}
