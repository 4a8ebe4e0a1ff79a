package io.clientele.server.web;

import io.clientele.server.ServerSettings;
import java.io.CharArrayWriter;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A line for each request, also for one that Tomcat refuses before any filter sees it: client, user, request, status, bytes
 * and milliseconds.
 */
@Component
class AccessLog implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ServerSettings settings;

    AccessLog(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.accessLog()) {
            factory.addEngineValves(new Valve());
        }
    }

    private static final class Valve extends AbstractAccessLogValve {
        private static final Logger LOG = LoggerFactory.getLogger("io.clientele.access");

        Valve() {
            setPattern("%h %u \"%r\" %s %b %{ms}Tms");
        }

        @Override
        protected void log(CharArrayWriter line) {
            LOG.info("{}", line);
        }
    }
}
