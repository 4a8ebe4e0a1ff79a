package io.clientele.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param key the name of its input, and the field that the store's errors name
 * @param maxLength in characters; 0 for no limit
 * @param choices for {@link Widget#CHOICE}
 * @param refersTo for {@link Widget#REFERENCE}: the path of the other model
 */
public record FormField(
        String key,
        String label,
        Widget widget,
        boolean required,
        String help,
        int maxLength,
        List<Choice> choices,
        @Nullable String refersTo) {
    public FormField {
        choices = List.copyOf(choices);
    }

    /** What may be chosen. */
    public record Choice(String value, String label) {}

    static FormField of(String key, String label, Widget widget) {
        return new FormField(key, label, widget, false, "", 0, List.of(), null);
    }

    static FormField reference(String key, String label, String refersTo) {
        return new FormField(key, label, Widget.REFERENCE, true, "", 300, List.of(), refersTo);
    }

    FormField mandatory() {
        return new FormField(key, label, widget, true, help, maxLength, choices, refersTo);
    }

    FormField help(String text) {
        return new FormField(key, label, widget, required, text, maxLength, choices, refersTo);
    }

    FormField maxLength(int characters) {
        return new FormField(key, label, widget, required, help, characters, choices, refersTo);
    }

    FormField choices(List<Choice> offered) {
        return new FormField(key, label, widget, required, help, maxLength, offered, refersTo);
    }

    FormField named(String newKey) {
        return new FormField(newKey, label, widget, required, help, maxLength, choices, refersTo);
    }

    /** Whether the browser sends something for it. */
    public boolean typed() {
        return widget != Widget.OUTPUT;
    }
}
