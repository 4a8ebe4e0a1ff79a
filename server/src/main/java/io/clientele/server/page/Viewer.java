package io.clientele.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name null if nobody has logged in
 * @param staff whether they may change customers, products and orders
 * @param superuser whether they may also see the audit log and manage accounts
 */
public record Viewer(@Nullable String name, boolean staff, boolean superuser) {

    public static Viewer of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return new Viewer(null, false, false);
        }
        boolean superuser = request.isUserInRole("SUPERUSER");
        return new Viewer(principal.getName(), superuser || request.isUserInRole("STAFF"), superuser);
    }

    public boolean loggedIn() {
        return name != null;
    }

    public String role() {
        return superuser ? "superuser" : staff ? "staff" : "viewer";
    }
}
