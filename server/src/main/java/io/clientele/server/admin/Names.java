package io.clientele.server.admin;

/**
 * What a model is called.
 *
 * @param path in addresses: {@code customers} for {@code /admin/customers/}
 * @param one in sentences: {@code customer}
 * @param many in sentences: {@code customers}
 * @param model in the history
 */
public record Names(String path, String one, String many, String model) {

    /** As the title of a page: {@code Customers}. */
    public String title() {
        return capitalized(many);
    }

    public String titleOfOne() {
        return capitalized(one);
    }

    /** With its article: {@code an order}. */
    public String withArticle() {
        return ("aeio".indexOf(Character.toLowerCase(one.charAt(0))) >= 0 ? "an " : "a ") + one;
    }

    /** {@code 1 order}, {@code 2 orders}. */
    public String counted(long count) {
        return Format.count(count) + " " + (count == 1 ? one : many);
    }

    public String url() {
        return "/admin/" + path + "/";
    }

    public String url(long id) {
        return url() + id + "/";
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
