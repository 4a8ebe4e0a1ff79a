package io.clientele.server.admin;

import io.clientele.server.ClienteleServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: it keeps cookies, follows links and sends the forms that the pages hold. */
final class PageClient {
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private PageClient(URI base) {
        this.base = base;
    }

    static PageClient of(ClienteleServer server) {
        return new PageClient(server.url());
    }

    /** A page that was answered. */
    record Answer(int status, String body, Document page, HttpResponse<String> response) {
        String heading() {
            return page.select("h1").text();
        }

        String messages() {
            return page.select(".message").text();
        }

        /** The first form that is sent to an address ending so. */
        Form form(String actionEnd) {
            Element form = page.select("form").stream()
                    .filter(each -> each.attr("action").endsWith(actionEnd))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form to " + actionEnd + " in " + page.select("form")));
            return new Form((FormElement) form);
        }
    }

    /** A form with what stands in it. */
    static final class Form {
        private final FormElement element;
        private final List<String[]> fields = new ArrayList<>();

        private Form(FormElement element) {
            this.element = element;
            for (Connection.KeyVal field : element.formData()) {
                fields.add(new String[] {field.key(), field.value()});
            }
        }

        String value(String name) {
            return fields.stream()
                    .filter(field -> field[0].equals(name))
                    .map(field -> field[1])
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field " + name + " in " + names()));
        }

        List<String> names() {
            return fields.stream().map(field -> field[0]).toList();
        }

        /** Types into a field that is there. */
        Form type(String name, String value) {
            value(name);
            fields.forEach(field -> field[1] = field[0].equals(name) ? value : field[1]);
            return this;
        }

        /** Adds a parameter: a box that is ticked, a button that is pressed, or what no page would send. */
        Form add(String name, String value) {
            fields.add(new String[] {name, value});
            return this;
        }
    }

    PageClient login(String username, String password) {
        Answer answer = submit(get("/admin/login/")
                .form("/admin/login/")
                .type("username", username)
                .type("password", password));
        if (answer.status != 200 || answer.page.select(".account").isEmpty()) {
            throw new AssertionError("login as " + username + " failed: " + answer.body);
        }
        return this;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Answer submit(Form form) {
        String body = form.fields.stream()
                .map(field -> encoded(field[0]) + "=" + encoded(field[1]))
                .collect(Collectors.joining("&"));
        URI target = base.resolve(form.element.attr("action"));
        if (form.element.attr("method").equalsIgnoreCase("post")) {
            return send(HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
        return send(HttpRequest.newBuilder(URI.create(target + "?" + body)).GET());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), Jsoup.parse(response.body()), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
