package org.quanyi.server.document.web;

import java.util.Map;
import org.quanyi.server.document.CredentialIssuer;
import org.quanyi.server.document.StatusLists;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What whoever checks a credential needs: the issuer's keys, the type, the status lists. No
/// sign-in, nothing of anybody; a copy may be kept, so that nobody has to ask when a credential is
/// shown.
@RestController
class CredentialFiles {

    private static final MediaType STATUS = MediaType.parseMediaType("application/statuslist+jwt");
    private static final MediaType KEYS = MediaType.parseMediaType("application/jwk-set+json");
    private static final CacheControl KEPT = CacheControl.maxAge(StatusLists.KEEP).cachePublic();

    private final CredentialIssuer issuer;
    private final StatusLists statuses;

    CredentialFiles(CredentialIssuer issuer, StatusLists statuses) {
        this.issuer = issuer;
        this.statuses = statuses;
    }

    @GetMapping("/.well-known/jwt-vc-issuer")
    ResponseEntity<Map<String, Object>> issuer() {
        return answer(MediaType.APPLICATION_JSON).body(issuer.metadata());
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return answer(KEYS).body(issuer.publicKeys());
    }

    @GetMapping(CredentialIssuer.TYPE_PATH)
    ResponseEntity<Map<String, Object>> type() {
        return answer(MediaType.APPLICATION_JSON).body(issuer.typeMetadata());
    }

    @GetMapping(CredentialIssuer.STATUS_PATH + "{list:[0-9]{1,9}}")
    ResponseEntity<String> status(@PathVariable int list) {
        return statuses.token(list)
                .map(token -> answer(STATUS).body(token))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// A wallet in a browser may read it from any page: there is nothing secret in it.
    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(KEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
