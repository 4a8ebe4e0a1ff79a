package io.clientele.server.security;

import io.clientele.store.Database;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Two chains of filters. A request to the API that names a token is its owner's and nobody else's: no session is looked at,
 * and no other site's page can have sent it, since browsers don't add the header. All others are of whoever the session
 * belongs to, and their writes must repeat the session's token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Refusal refusal;
    private final RouteAuthorization authorization;

    SecurityConfiguration(Refusal refusal, RouteAuthorization authorization) {
        this.refusal = refusal;
        this.authorization = authorization;
    }

    @Bean
    static UserStore userStore(Database database) {
        return new UserStore(database);
    }

    @Bean
    static TokenStore tokenStore(Database database) {
        return new TokenStore(database);
    }

    @Bean
    static Accounts accounts(Database database, Clock clock) {
        return new Accounts(database, clock);
    }

    @Bean
    static AuditLog auditLog(Database database) {
        return new AuditLog(database);
    }

    /** Refuses addresses that two readers might read differently. Methods are the rules' business, which answer 405. */
    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(HttpSecurity http, TokenStore tokens, BackgroundWrites later, Clock clock)
            throws Exception {
        return common(http)
                .securityMatcher(request -> isApi(request) && TokenFilter.token(request) != null)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(tokens, later, clock, refusal), AuthorizationFilter.class)
                .addFilterBefore(new RouteFilter(refusal), CsrfFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessionChain(HttpSecurity http, SessionUsers sessions) throws Exception {
        return common(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .addFilterBefore(new RouteFilter(refusal), CsrfFilter.class)
                .build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(authorization))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // HeadersValve sets the others, on what never gets here too.
                .headers(headers -> headers.defaultsDisabled().cacheControl(cache -> {}))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static boolean needsCsrfToken(HttpServletRequest request) {
        // An API request without a session is nobody's: it is told that it needs a token, not that a form has expired.
        return !READING.contains(request.getMethod()) && (!isApi(request) || SessionUsers.hasLogin(request));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals("/metrics/");
    }
}
