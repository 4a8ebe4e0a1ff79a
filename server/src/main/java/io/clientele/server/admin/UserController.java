package io.clientele.server.admin;

import io.clientele.server.page.Message;
import io.clientele.server.page.PageException;
import io.clientele.server.page.Viewer;
import io.clientele.server.security.Accounts;
import io.clientele.store.Database;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a superuser does with another's account beside its form: a new password, and tokens that are to end. */
@Controller
class UserController {
    private final Accounts accounts;
    private final Editors editors;
    private final UserStore users;
    private final TokenStore tokens;

    UserController(Accounts accounts, Editors editors, Database database) {
        this.accounts = accounts;
        this.editors = editors;
        this.users = new UserStore(database);
        this.tokens = new TokenStore(database);
    }

    @PostMapping("/admin/users/{id}/password/")
    String changePassword(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "password_again", defaultValue = "") String again,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        User by = superuser(request);
        User user = users.find(id).orElseThrow(() -> new RecordNotFoundException(UserStore.MODEL, id));
        if (!password.equals(again)) {
            Message.of(Message.Level.ERROR, "The two passwords were not the same: nothing was changed.")
                    .addTo(redirect);
            return page(id);
        }
        try {
            accounts.changePassword(user, password, by.actor());
            Message.of(Message.Level.SUCCESS, user.username() + " has a new password, and no session any more.")
                    .addTo(redirect);
        } catch (InvalidRecordException e) {
            Message.of(
                            Message.Level.ERROR,
                            "Nothing was changed: the password "
                                    + e.errors().get(0).message() + ".")
                    .addTo(redirect);
        }
        return page(id);
    }

    @PostMapping("/admin/users/{id}/tokens/")
    String revokeToken(
            @PathVariable long id, @RequestParam long revoke, HttpServletRequest request, RedirectAttributes redirect) {
        User by = superuser(request);
        boolean theirs = tokens.ofUser(id).stream().anyMatch(token -> token.id() == revoke);
        if (!theirs) {
            throw new RecordNotFoundException(TokenStore.MODEL, revoke);
        }
        accounts.revokeToken(revoke, by.actor());
        Message.of(Message.Level.SUCCESS, "The token was revoked.").addTo(redirect);
        return page(id);
    }

    private User superuser(HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        if (!viewer.superuser()) {
            throw PageException.forbidden("Only a superuser manages accounts.");
        }
        return editors.user(viewer);
    }

    private static String page(long id) {
        return "redirect:" + UserAdmin.NAMES.url(id);
    }
}
