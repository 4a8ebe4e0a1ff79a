package io.clientele.server.page;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch between light and dark: a cookie for a year, and back to the page that it was pressed on. */
@Controller
class ThemeController {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @PostMapping("/admin/theme/")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "system") String theme, @RequestParam(defaultValue = "") String next) {
        String key = Theme.find(theme).orElse(Theme.SYSTEM).key();
        ResponseCookie cookie = ResponseCookie.from(Theme.COOKIE, key)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orElse(next, "/admin/"))
                .build();
    }
}
