package org.quanyi.server.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Answers to programs that say how something stands now, signed and short-lived (即时状态答复): whoever
/// keeps one longer has nothing to show.
@Component
public class StatusAnswers {

    /// How long one can be relied on.
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final String TYPE = "credit-status+jwt";

    private final CredentialIssuer issuer;
    private final TokenSigner signer;

    StatusAnswers(CredentialIssuer issuer, TokenSigner signer) {
        this.issuer = issuer;
        this.signer = signer;
    }

    /// A signed answer. It names the code that was asked about and nothing else of anybody.
    ///
    /// @param present whether something public stood then
    public String sign(String code, boolean present, Instant at) {
        return signer.sign(
                TYPE,
                Map.of(
                        "iss", issuer.address(),
                        "sub", code,
                        "present", present,
                        "iat", at.getEpochSecond(),
                        "exp", at.plus(LIFE).getEpochSecond()));
    }
}
