package io.clientele.server.security;

import io.clientele.server.page.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Coming and going. */
@Controller
class LoginController {
    private static final String HOME = "/admin/";
    private static final int MAX_NEXT = 2000;

    private final Logins logins;
    private final SessionUsers sessions;

    LoginController(Logins logins, SessionUsers sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @GetMapping(Refusal.LOGIN)
    ModelAndView form(@RequestParam(defaultValue = HOME) String next) {
        return CurrentUser.find().isPresent() ? redirect(local(next)) : page(HttpStatus.OK, null, "", next);
    }

    @PostMapping(Refusal.LOGIN)
    ModelAndView login(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = HOME) String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Logins.Outcome outcome = logins.attempt(username.strip(), password, request.getRemoteAddr());
        if (!outcome.retryAfter().isZero()) {
            long seconds = seconds(outcome.retryAfter());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return page(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Try again in " + seconds + " s.", username, next);
        }
        if (outcome.user().isEmpty()) {
            return page(HttpStatus.FORBIDDEN, "User name or password is wrong.", username, next);
        }
        sessions.begin(request, outcome.user().get());
        return redirect(local(next));
    }

    @PostMapping("/admin/logout/")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        CurrentUser.find().ifPresent(logins::loggedOut);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Refusal.LOGIN)
                .build();
    }

    private static ModelAndView page(HttpStatus status, @Nullable String error, String username, String next) {
        ModelAndView page = new ModelAndView("admin/login", status);
        page.addObject("error", error);
        page.addObject("username", username);
        page.addObject("next", local(next));
        return page;
    }

    private static ModelAndView redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** Never to another host: a link to our login must not end on somebody else's. */
    private static String local(String next) {
        return next.length() <= MAX_NEXT ? LocalPath.orElse(next, HOME) : HOME;
    }

    /** Rounded up. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
