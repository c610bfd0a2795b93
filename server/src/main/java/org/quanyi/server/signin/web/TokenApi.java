package org.quanyi.server.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.quanyi.server.signin.ProgramAddress;
import org.quanyi.server.signin.Programs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where programs get their tokens. Every assertion that does not hold is answered alike, so that
/// nobody learns which accounts and keys there are.
@RestController
class TokenApi {

    private static final String GRANT = "client_credentials";
    private static final String SIGNED = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Programs programs;
    private final ProgramAddress address;

    TokenApi(Programs programs, ProgramAddress address) {
        this.programs = programs;
        this.address = address;
    }

    @PostMapping(
            path = ProgramAddress.TOKEN,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam(name = "grant_type", defaultValue = "") String grant,
            @RequestParam(name = "client_assertion_type", defaultValue = "") String kind,
            @RequestParam(name = "client_assertion", defaultValue = "") String assertion,
            HttpServletRequest request) {
        if (request.getQueryString() != null) {
            // an address is written down on its way
            return error(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        if (!grant.equals(GRANT)) {
            return error(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
        }
        Optional<String> token =
                kind.equals(SIGNED)
                        ? address.attempt(request, audience -> programs.token(assertion, audience))
                        : Optional.empty();
        return token.map(TokenApi::granted)
                .orElseGet(() -> error(HttpStatus.UNAUTHORIZED, "invalid_client"));
    }

    private static ResponseEntity<Map<String, Object>> granted(String token) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(
                        Map.of(
                                "access_token",
                                token,
                                "token_type",
                                "Bearer",
                                "expires_in",
                                Programs.TOKEN_LIFE.toSeconds()));
    }

    private static ResponseEntity<Map<String, Object>> error(HttpStatus status, String code) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of("error", code));
    }
}
