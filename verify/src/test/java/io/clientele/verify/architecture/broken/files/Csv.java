package io.clientele.verify.architecture.broken.files;

public final class Csv {
    public static String line() {
        return "1,2";
    }
}
