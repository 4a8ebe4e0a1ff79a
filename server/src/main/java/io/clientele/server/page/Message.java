package io.clientele.server.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence on top of the next page: what was done, or why not.
 *
 * @param text plain text before the link
 * @param href where the link leads; null for none
 * @param linkText what the link says
 * @param after plain text after the link
 */
public record Message(
        Level level,
        String text,
        @Nullable String href,
        @Nullable String linkText,
        String after) {
    static final String ATTRIBUTE = "messages";

    /** How a message looks, and what screen readers say before it. */
    public enum Level {
        SUCCESS("Done"),
        INFO("Note"),
        WARNING("Attention"),
        ERROR("Error");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String key() {
            return switch (this) {
                case SUCCESS -> "success";
                case INFO -> "info";
                case WARNING -> "warning";
                case ERROR -> "error";
            };
        }
    }

    public static Message of(Level level, String text) {
        return new Message(level, text, null, null, "");
    }

    public static Message linked(Level level, String text, String href, String linkText, String after) {
        return new Message(level, text, href, linkText, after);
    }

    /** Shows it on the page that is redirected to. */
    public void addTo(RedirectAttributes redirect) {
        List<Message> all = new ArrayList<>(in(redirect.getFlashAttributes().get(ATTRIBUTE)));
        all.add(this);
        redirect.addFlashAttribute(ATTRIBUTE, List.copyOf(all));
    }

    static List<Message> in(@Nullable Object attribute) {
        return attribute instanceof List<?> list
                ? list.stream().map(Message.class::cast).toList()
                : List.of();
    }
}
