package org.quanyi.server.document;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who issues credentials, as programs are told (凭证签发机构): its address, its keys, and what its
/// credentials hold.
@Component
public class CredentialIssuer {

    /// The path of the type of contribution certificates.
    public static final String TYPE_PATH = "/credentials/contribution";

    /// The path below which status lists stand.
    public static final String STATUS_PATH = "/status/";

    private final String address;
    private final TokenSigner signer;

    CredentialIssuer(
            @Value("${quanyi.address:http://localhost:${server.port:8080}}") String address,
            TokenSigner signer) {
        this.address = address;
        this.signer = signer;
    }

    /// The issuer's address.
    public String address() {
        return address;
    }

    /// What contribution certificates are called.
    public String type() {
        return address + TYPE_PATH;
    }

    String statusList(int list) {
        return address + STATUS_PATH + list;
    }

    /// The document at `/.well-known/jwt-vc-issuer`.
    public Map<String, Object> metadata() {
        return Map.of("issuer", address, "jwks", publicKeys());
    }

    /// The keys that sign credentials and status lists.
    public Map<String, Object> publicKeys() {
        return signer.publicKeys();
    }

    /// The document that says what a contribution certificate holds.
    public Map<String, Object> typeMetadata() {
        return Map.of(
                "vct",
                type(),
                "name",
                "参保缴费凭证 / Contribution certificate",
                "description",
                "What a person paid into social insurance, as far as they chose to show it",
                "claims",
                CredentialClaim.names().stream().map(CredentialIssuer::claim).toList());
    }

    private static Map<String, Object> claim(String name) {
        return Map.of("path", List.of(name), "sd", "always");
    }
}
