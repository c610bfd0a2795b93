package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people reach the portal (对外地址), and whether that way is encrypted: by the server itself,
/// or by the operator's own proxy before it.
@Component
class PublicAddress {

    private static final String HTTPS = "https://";
    private static final String LOCAL = "localhost";

    private final String address;
    private final boolean ownTls;

    PublicAddress(
            @Value("${quanyi.public-address:}") String address,
            @Value("${server.ssl.enabled:true}") boolean tlsWanted,
            @Value("${server.ssl.key-store:}${server.ssl.certificate:}${server.ssl.bundle:}")
                    String certificate) {
        this.address = address.strip().replaceAll("/+$", "");
        this.ownTls = tlsWanted && !certificate.isBlank();
    }

    /// Whether browsers reach the portal over https only.
    boolean encrypted() {
        return ownTls || address.startsWith(HTTPS);
    }

    /// Whether a proxy of the operator stands before the server and says who asks.
    boolean behindProxy() {
        return !address.isEmpty();
    }

    /// The origin of the portal's own pages as a browser names it.
    String origin(HttpServletRequest request) {
        if (!address.isEmpty()) {
            return address;
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /// The host that passkeys are bound to: the operator's address; without one this machine only,
    /// for the name in a request is anybody's to write.
    Optional<String> host(HttpServletRequest request) {
        if (!address.isEmpty()) {
            return Optional.ofNullable(URI.create(address).getHost());
        }
        return Optional.of(request.getServerName()).filter(LOCAL::equals);
    }
}
