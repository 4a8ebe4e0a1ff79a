package io.clientele.server.api.browse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Indented JSON as HTML: each token marked by its kind, and what leads to another resource a link. It reads JSON that we wrote
 * ourselves, so there is nothing to check.
 */
final class JsonHtml {
    /** Fields that hold another record's id. */
    private static final Map<String, String> RECORDS = Map.of(
            "customer", "/api/customers/",
            "customer_id", "/api/rfm/",
            "product", "/api/products/");

    private final String json;
    private final String root;
    private final @Nullable String list;
    private final StringBuilder html = new StringBuilder();
    private String key = "";
    private int at;

    private JsonHtml(String json, String root, @Nullable String list) {
        this.json = json;
        this.root = root;
        this.list = list;
    }

    /**
     * @param root with which URLs of this server begin
     * @param list the path of the list whose records' ids are in the JSON; null if it is none
     */
    static String of(String json, String root, @Nullable String list) {
        return new JsonHtml(json, root, list).convert();
    }

    private String convert() {
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                string();
            } else if (c == '-' || Character.isLetterOrDigit(c)) {
                bare();
            } else {
                html.append(c);
                at++;
            }
        }
        return html.toString();
    }

    private void string() {
        int end = at + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        String text = json.substring(at, end + 1);
        at = end + 1;
        if (at < json.length() && json.charAt(at) == ':') {
            key = text.substring(1, text.length() - 1);
            mark("key", text, null);
        } else {
            String value = text.substring(1, text.length() - 1);
            boolean ours = value.startsWith(root) && value.indexOf('\\') < 0;
            mark("string", text, ours ? value : null);
        }
    }

    /** A number, true, false or null. */
    private void bare() {
        int end = at;
        while (end < json.length() && "\n\r ,]}".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        String text = json.substring(at, end);
        at = end;
        boolean id = text.matches("[1-9][0-9]*");
        String records = key.equals("id") ? list : RECORDS.get(key);
        mark(
                Character.isLetter(text.charAt(0)) ? "literal" : "number",
                text,
                id && records != null ? records + text + "/" : null);
    }

    private void mark(String kind, String text, @Nullable String href) {
        html.append("<span class=\"json-").append(kind).append("\">");
        String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
        if (href == null) {
            html.append(escaped);
        } else {
            html.append("<a href=\"")
                    .append(HtmlUtils.htmlEscape(href, "UTF-8"))
                    .append("\">")
                    .append(escaped)
                    .append("</a>");
        }
        html.append("</span>");
    }
}
