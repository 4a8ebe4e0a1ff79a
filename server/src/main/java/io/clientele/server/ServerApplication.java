package io.clientele.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** What Spring makes the server of: the components of the packages below this one. */
@SpringBootConfiguration(proxyBeanMethods = false)
// Accounts are in our database: without this Spring makes one up and prints its password.
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
class ServerApplication {}
