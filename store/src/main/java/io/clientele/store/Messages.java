package io.clientele.store;

/** Other people's messages, made fit for ours. */
final class Messages {

    private Messages() {}

    /** What the exception says, in one line. */
    static String oneLine(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }
}
