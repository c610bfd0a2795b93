package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Passkeys (通行密钥): a key that stays in somebody's own device, opened by what they open the device
/// with, and that answers this address only. What opens the device never leaves it; we learn of no
/// finger and no face.
@Component
@ConditionalOnWebApplication
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String ASKED_TO_ADD = "passkey.add";
    private static final String ASKED_TO_ENTER = "passkey.enter";
    private static final String NAME = "权益 Quanyi";

    /// Where the count stands: after the hash of the address and the flags.
    private static final int COUNT_AT = 33;

    private final PasskeyTable table;
    private final PasskeyOwnerTable owners;
    private final AccountRegister register;
    private final DemoAccounts demonstration;
    private final PublicAddress address;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyTable table,
            PasskeyOwnerTable owners,
            AccountRegister register,
            DemoAccounts demonstration,
            PublicAddress address) {
        this.table = table;
        this.owners = owners;
        this.register = register;
        this.demonstration = demonstration;
        this.address = address;
    }

    /// Whether passkeys work under the address that was asked for: a known one, or this machine.
    /// Under an address that anybody may send, a key would be bound to nothing.
    public boolean isPossible(HttpServletRequest request) {
        return address.host(request).isPresent();
    }

    private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
        String host =
                address.host(request)
                        .orElseThrow(() -> new IllegalStateException("no address for passkeys"));
        var operations =
                new Webauthn4JRelyingPartyOperations(
                        owners,
                        table,
                        PublicKeyCredentialRpEntity.builder().id(host).name(NAME).build(),
                        Set.of(address.origin(request)));
        operations.setCustomizeCreationOptions(o ->
                o.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        operations.setCustomizeRequestOptions(
                o -> o.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /// What a device is asked, to make a key for an account; kept in the session until it answers.
    public String toAdd(Actor actor, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options =
                operations(request)
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                        named(actor)));
        request.getSession().setAttribute(ASKED_TO_ADD, options);
        ObjectNode asked = json.valueToTree(options);
        // The library names the account here, and a device would show it to whoever holds it.
        asked.withObject("/user").put("name", NAME).put("displayName", NAME);
        return json.writeValueAsString(asked);
    }

    private static Authentication named(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(actor.account(), null, List.of());
    }

    /// Keeps the key that a device made. Refused when the answer is not one to what was asked.
    ///
    /// @param answer of the device, as JSON
    /// @param label what the owner calls the device
    public Result<Boolean> add(
            Actor actor, String answer, String label, HttpServletRequest request) {
        if (!(taken(request, ASKED_TO_ADD) instanceof PublicKeyCredentialCreationOptions asked)
                || !isFor(actor, asked.getUser())) {
            return Result.refused(SignInRefusal.NO_PASSKEY.plain());
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(answer, new TypeReference<>() {});
            operations(request)
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    asked, new RelyingPartyPublicKey(made, label)));
            return Result.of(true);
        } catch (JacksonException
                | com.webauthn4j.verifier.exception.VerificationException
                | com.webauthn4j.converter.exception.DataConversionException
                | IllegalArgumentException
                | DataIntegrityViolationException wrong) {
            LOG.warn("A passkey was not kept: {}", wrong.getClass().getSimpleName());
            return Result.refused(SignInRefusal.NO_PASSKEY.plain());
        }
    }

    private static boolean isFor(Actor actor, PublicKeyCredentialUserEntity owner) {
        return actor.account().equals(owner.getName());
    }

    /// What a device is asked, to let somebody in by a key; kept in the session until it answers.
    /// It names no account, so that nobody learns from it who has one.
    public String toEnter(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options =
                operations(request)
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(ASKED_TO_ENTER, options);
        return json.writeValueAsString(options);
    }

    /// Whom a device's answer lets in. Refused when it is not one to what was asked here, comes
    /// from another address, was made by a copied key, or its account ended.
    public Result<Actor> enter(String answer, HttpServletRequest request) {
        if (!(taken(request, ASKED_TO_ENTER) instanceof PublicKeyCredentialRequestOptions asked)) {
            return Result.refused(SignInRefusal.NO_PASSKEY.plain());
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.readValue(answer, new TypeReference<>() {});
            if (isCopied(shown)) {
                LOG.warn("A passkey was not taken: its count is behind, as of a copy");
                return Result.refused(SignInRefusal.NO_PASSKEY.plain());
            }
            PublicKeyCredentialUserEntity owner =
                    operations(request)
                            .authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
            return actor(owner.getName())
                    .map(Result::of)
                    .orElseGet(() -> Result.refused(SignInRefusal.NO_PASSKEY.plain()));
        } catch (JacksonException
                | com.webauthn4j.verifier.exception.VerificationException
                | com.webauthn4j.converter.exception.DataConversionException
                | IllegalArgumentException
                | NullPointerException
                | DataIntegrityViolationException wrong) {
            LOG.warn("A passkey was not taken: {}", wrong.getClass().getSimpleName());
            return Result.refused(SignInRefusal.NO_PASSKEY.plain());
        }
    }

    /// Whether the device counted less than it had before, as a copy of the key does (Web
    /// Authentication 6.1.1). Devices that do not count say 0 each time. The library compares with
    /// the count of the day the key was made, so that the comparison is ours.
    private boolean isCopied(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        CredentialRecord known = table.findByCredentialId(shown.getRawId());
        byte[] data = shown.getResponse().getAuthenticatorData().getBytes();
        if (known == null || data.length < COUNT_AT + Integer.BYTES) {
            return false;
        }
        long count = Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(COUNT_AT));
        long before = known.getSignatureCount();
        return (count > 0 || before > 0) && count <= before;
    }

    private Optional<Actor> actor(String account) {
        return register.named(account).or(() -> demonstration.named(account));
    }

    /// What was asked of this session, once: an answer counts for one question.
    private static Object taken(HttpServletRequest request, String name) {
        HttpSession session = request.getSession();
        Object asked = session.getAttribute(name);
        session.removeAttribute(name);
        return asked == null ? "" : asked;
    }

    /// All passkeys that an account has or had, newest first.
    public List<Passkey> of(Actor actor) {
        return table.of(actor.account());
    }

    /// Whether an account has a passkey that works.
    public boolean any(Actor actor) {
        return table.any(actor.account());
    }

    /// Removes a passkey of an account's own.
    ///
    /// @return whether there was one
    public boolean remove(Actor actor, String id) {
        return id.matches("[A-Za-z0-9_-]{1,1400}")
                && table.end(actor.account(), Bytes.fromBase64(id));
    }
}
