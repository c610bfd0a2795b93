package org.quanyi.server.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;

/// The open sessions of each actor (登录会话). Without a web server there are none, and the doors that
/// people come in by can still be made.
@Configuration
class OpenSessions {

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }
}
