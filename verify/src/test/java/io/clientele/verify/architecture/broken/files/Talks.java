package io.clientele.verify.architecture.broken.files;

final class Talks {
    void out() {
        System.out.println("done");
    }

    void err() {
        System.err.println("failed");
    }

    int in() throws java.io.IOException {
        return System.in.read();
    }

    void trace(Exception e) {
        e.printStackTrace();
    }
}
