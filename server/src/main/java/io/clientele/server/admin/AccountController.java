package io.clientele.server.admin;

import io.clientele.server.page.Crumb;
import io.clientele.server.page.Message;
import io.clientele.server.page.Viewer;
import io.clientele.server.security.Accounts;
import io.clientele.store.Database;
import io.clientele.store.accounts.Token;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.User;
import io.clientele.store.edit.FieldError;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: the password, and tokens for the API. */
@Controller
class AccountController {
    private static final String PAGE = "/admin/account/";
    private static final int UNPROCESSABLE = 422;

    private final Accounts accounts;
    private final Editors editors;
    private final TokenStore tokens;

    AccountController(Accounts accounts, Editors editors, Database database) {
        this.accounts = accounts;
        this.editors = editors;
        this.tokens = new TokenStore(database);
    }

    @GetMapping(PAGE)
    String account(HttpServletRequest request, Model model) {
        return show(editors.user(Viewer.of(request)), List.of(), model);
    }

    private String show(User user, List<FieldError> errors, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("tokens", TokenView.of(tokens.ofUser(user.id())));
        model.addAttribute("errors", errors);
        model.addAttribute("crumbs", List.of(new Crumb("Overview", "/admin/")));
        return "admin/account";
    }

    /** Ends all of the user's sessions, this one too. */
    @PostMapping("/admin/account/password/")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "password_again", defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        User user = editors.user(Viewer.of(request));
        try {
            if (!accounts.confirms(user, current)) {
                throw new InvalidRecordException("current", "is wrong");
            }
            if (!password.equals(again)) {
                throw new InvalidRecordException("password_again", "is not the same as the new password");
            }
            accounts.changePassword(user, password, user.actor());
            return "redirect:/admin/login/";
        } catch (InvalidRecordException e) {
            response.setStatus(UNPROCESSABLE);
            return show(user, e.errors(), model);
        }
    }

    /** A new token is shown in the answer, and never again. */
    @PostMapping("/admin/account/tokens/")
    String createToken(
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        User user = editors.user(Viewer.of(request));
        try {
            model.addAttribute(
                    "secret",
                    accounts.createToken(user, name.strip(), user.actor()).secret());
            return show(user, List.of(), model);
        } catch (InvalidRecordException e) {
            response.setStatus(UNPROCESSABLE);
            return show(user, e.errors(), model);
        }
    }

    @PostMapping(path = "/admin/account/tokens/", params = "revoke")
    String revokeToken(@RequestParam long revoke, HttpServletRequest request, RedirectAttributes redirect) {
        User user = editors.user(Viewer.of(request));
        Token token = tokens.ofUser(user.id()).stream()
                .filter(each -> each.id() == revoke)
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException(TokenStore.MODEL, revoke));
        accounts.revokeToken(token.id(), user.actor());
        Message.of(Message.Level.SUCCESS, "The token " + token.name() + " was revoked.")
                .addTo(redirect);
        return "redirect:" + PAGE;
    }
}
