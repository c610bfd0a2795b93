package org.quanyi.server.document;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Contribution certificates as credentials (参保缴费电子凭证): SD-JWT VC over RFC 9901, with only what the
/// person picked.
///
/// Every credential has the same number of digests: those that stand for nothing keep secret how
/// much there was to pick from. Each has salts, a number and a place in a status list of its own,
/// so that two of them cannot be told to be about one person by anything but what was picked.
@Component
public class Credentials {

    /// How long one holds; what was paid grows every month.
    public static final Duration LIFE = Duration.ofDays(90);

    private static final int DIGESTS = 12;
    private static final String TYPE = "dc+sd-jwt";

    private final CredentialIssuer issuer;
    private final TokenSigner signer;
    private final StatusLists statuses;
    private final Documents documents;

    Credentials(
            CredentialIssuer issuer,
            TokenSigner signer,
            StatusLists statuses,
            Documents documents) {
        this.issuer = issuer;
        this.signer = signer;
        this.statuses = statuses;
        this.documents = documents;
    }

    /// Issues a credential.
    ///
    /// @param picked what it says
    /// @param holder the public key of the holder's wallet, if it is to be bound to one
    /// @return the credential, which is not kept
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(
            NewDocument document, Map<CredentialClaim, Object> picked, Optional<HolderKey> holder) {
        SDObjectBuilder claims = new SDObjectBuilder();
        List<Disclosure> disclosures = new ArrayList<>();
        picked.forEach((claim, value) -> disclosures.add(claims.putSDClaim(claim.key(), value)));
        claims.putDecoyDigests(DIGESTS - picked.size());
        Map<String, Object> payload = new LinkedHashMap<>(claims.build(true));
        payload.computeIfPresent("_sd", (name, digests) -> inOrder(digests));
        payload.put("iss", issuer.address());
        payload.put("vct", issuer.type());
        payload.put("jti", document.name().number());
        payload.put("iat", document.issuedAt().getEpochSecond());
        payload.put("exp", document.issuedAt().plus(LIFE).getEpochSecond());
        payload.put("status", Map.of("status_list", status(document.name().number())));
        holder.ifPresent(key -> payload.put("cnf", Map.of("jwk", key.json())));
        String credential = new SDJWT(signer.sign(TYPE, payload), disclosures).toString();
        documents.register(document, credential.getBytes(StandardCharsets.US_ASCII));
        return credential;
    }

    private Map<String, Object> status(String number) {
        StatusLists.Entry entry = statuses.allocate(number);
        return Map.of("idx", entry.index(), "uri", issuer.statusList(entry.list()));
    }

    /// By their bytes, so that their order says nothing.
    private static List<String> inOrder(Object digests) {
        List<String> sorted = new ArrayList<>();
        ((List<?>) digests).forEach(digest -> sorted.add(digest.toString()));
        Collections.sort(sorted);
        return sorted;
    }

    /// The public key of a wallet as typed; nothing typed is none.
    public static Result<Optional<HolderKey>> holder(String typed) {
        return typed.isBlank()
                ? Result.of(Optional.empty())
                : HolderKey.read(typed).map(Optional::of);
    }
}
