package org.quanyi.server.signin;

import jakarta.servlet.SessionCookieConfig;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a browser keeps of a session, and whom the server believes about where a request came from.
@Configuration
@ConditionalOnWebApplication
class SessionConfiguration {

    /// Over https the name begins with `__Host-`: a browser then takes the cookie from this host
    /// only, for all its paths and never over plain http, so that nobody beside us can plant one.
    @Bean
    ServletContextInitializer sessionCookie(PublicAddress address) {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(address.encrypted() ? "__Host-quanyi" : "quanyi");
            cookie.setSecure(address.encrypted());
            cookie.setPath("/");
        };
    }

    /// Behind the operator's proxy, the proxy says whether the way was encrypted and who asks.
    /// Without one those headers are anybody's and are not read.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxy(PublicAddress address) {
        return factory -> {
            if (address.behindProxy()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(valve);
            }
        };
    }
}
