package io.clientele.server;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Lets everybody do everything until there are rules. */
@Configuration(proxyBeanMethods = false)
class PermitAll {
    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain everybodyMay(HttpSecurity security) throws Exception {
        return security.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
