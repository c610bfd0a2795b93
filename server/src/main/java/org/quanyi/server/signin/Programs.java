package org.quanyi.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.ProgramTokens;
import org.quanyi.server.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Programs of other agencies (合作单位程序): each proves by a signed assertion that it holds its key,
/// and gets a token of five minutes. There is no shared secret that could be copied from here.
///
/// OAuth 2.0 client credentials with `private_key_jwt`: RFC 6749 4.4, RFC 7523.
@Component
public class Programs implements ProgramTokens {

    /// How long a token lets in.
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
    private static final Duration LONGEST_ASSERTION = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int ALARM_AT = 5;
    private static final int LONGEST_JTI = 200;
    private static final int LEAST_RSA = 2048;
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.PS256, JWSAlgorithm.RS256);

    private final ProgramTable table;
    private final AccountRegister register;
    private final Alarms alarms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Programs(ProgramTable table, AccountRegister register, Alarms alarms, Clock clock) {
        this.table = table;
        this.register = register;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Gives a program a further public key.
    ///
    /// @param text a JSON Web Key, public half only, with a `kid`
    /// @return whether it was taken: not for a private or weak key, one without a name, a name that
    ///   was there, or an account that is no program's
    public boolean addKey(String account, String text) {
        Optional<Actor> program = register.named(account).filter(a -> a.role() == Role.PARTNER);
        try {
            JWK key = JWK.parse(text);
            return program.isPresent()
                    && key.getKeyID() != null
                    && !key.isPrivate()
                    && isStrong(key)
                    && table.insertKey(
                            account, key.getKeyID(), key.toJSONString(), clock.instant());
        } catch (ParseException noKey) {
            return false;
        }
    }

    private static boolean isStrong(JWK key) {
        return key instanceof ECKey || key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA;
    }

    /// Ends a key of a program.
    ///
    /// @return whether it had one of that name
    public boolean endKey(String account, String kid) {
        return table.endKey(account, kid, clock.instant());
    }

    /// A token for the program that signed an assertion; empty for every assertion that is not
    /// whole, in time, for this address, by a key of an open account, and used for the first time.
    ///
    /// @param audience the address that the assertion has to be for
    @Transactional
    public Optional<String> token(String assertion, String audience) {
        try {
            SignedJWT signed = SignedJWT.parse(assertion);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            String account = claims.getSubject();
            Instant now = clock.instant();
            if (account == null
                    || !isWhole(claims, audience, now)
                    || program(account).isEmpty()
                    || !isSigned(signed, account)) {
                return refused(account, "an assertion does not hold");
            }
            table.forgetBefore(now.minus(SKEW));
            Instant until = claims.getExpirationTime().toInstant().plus(SKEW);
            if (!table.use(account, hash(claims.getJWTID()), until)) {
                return refused(account, "an assertion was used before");
            }
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            table.insertToken(
                    hash(token), account, signed.getHeader().getKeyID(), now.plus(TOKEN_LIFE));
            return Optional.of(token);
        } catch (ParseException | JOSEException none) {
            return refused(null, "an assertion cannot be read");
        }
    }

    /// The fifth time in a day that somebody names a program and is refused is an alarm about it. A
    /// name that is no program's is not kept: anybody can make one up.
    private Optional<String> refused(@Nullable String account, String why) {
        LOG.warn("A program got no token: {}", why);
        if (account != null && program(account).isPresent()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            if (table.countRefused(account, today) == ALARM_AT) {
                alarms.raise(AlarmKind.ASSERTIONS_REFUSED, account, 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> program(String account) {
        return register.named(account).filter(a -> a.role() == Role.PARTNER);
    }

    private static boolean isWhole(JWTClaimsSet claims, String audience, Instant now) {
        Date expires = claims.getExpirationTime();
        Date notBefore = claims.getNotBeforeTime();
        String id = claims.getJWTID();
        return claims.getSubject().equals(claims.getIssuer())
                && claims.getAudience().size() == 1
                && claims.getAudience().getFirst().equals(audience)
                && expires != null
                && expires.toInstant().plus(SKEW).isAfter(now)
                && !expires.toInstant().isAfter(now.plus(LONGEST_ASSERTION).plus(SKEW))
                && (notBefore == null || !notBefore.toInstant().isAfter(now.plus(SKEW)))
                && id != null
                && !id.isEmpty()
                && id.length() <= LONGEST_JTI;
    }

    private boolean isSigned(SignedJWT signed, String account)
            throws ParseException, JOSEException {
        JWSAlgorithm algorithm = signed.getHeader().getAlgorithm();
        String kid = signed.getHeader().getKeyID();
        if (!SIGNATURES.contains(algorithm) || kid == null) {
            return false;
        }
        for (String text : table.keys(account)) {
            JWK key = JWK.parse(text);
            if (kid.equals(key.getKeyID()) && key instanceof AsymmetricJWK pair) {
                JWSVerifier verifier =
                        new DefaultJWSVerifierFactory()
                                .createJWSVerifier(signed.getHeader(), pair.toPublicKey());
                return signed.verify(verifier);
            }
        }
        return false;
    }

    @Override
    public Optional<Actor> of(String token) {
        return table.account(hash(token), clock.instant()).flatMap(this::program);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
