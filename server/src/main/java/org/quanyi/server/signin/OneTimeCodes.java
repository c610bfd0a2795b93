package org.quanyi.server.signin;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes (一次性验证码) by which insured persons come in: six digits, ten minutes, one use, five
/// tries, in the browser that asked for it.
///
/// A number with an account and one without are answered alike, by the same steps: whoever asks
/// learns nothing. Law: NIST SP 800-63B-4 on out-of-band codes and throttling.
@Component
public class OneTimeCodes {

    /// How long a code can be used.
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// How often a code may be tried.
    public static final int TRIES = 5;

    private static final int NOBODY = -1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CodeAccounts accounts;
    private final RegisterTable register;
    private final CodeTable table;
    private final CodeDelivery delivery;
    private final Throttle throttle;
    private final SignInKey key;
    private final Clock clock;

    OneTimeCodes(
            CodeAccounts accounts,
            RegisterTable register,
            CodeTable table,
            CodeDelivery delivery,
            Throttle throttle,
            SignInKey key,
            Clock clock) {
        this.accounts = accounts;
        this.register = register;
        this.table = table;
        this.delivery = delivery;
        this.throttle = throttle;
        this.key = key;
        this.clock = clock;
    }

    /// What a code lets somebody do. One for this is worth nothing for that.
    private enum Use {
        SIGN_IN,
        AGREE
    }

    /// Sends a code to the phone of whoever has the number, if there is an account and a phone.
    ///
    /// @param source the address that asks
    /// @return the name under which the code is entered, for the session of who asked
    public Result<UUID> ask(PersonNumber number, String source, Locale locale) {
        return ask(
                number,
                source,
                Use.SIGN_IN,
                new CodeDelivery.Letter("sign-in.message", List.of(), locale));
    }

    /// Sends a code by which the person of a number agrees that somebody acts for them. The message
    /// says who and until when; it tells the asker nothing either.
    ///
    /// @param who the name of whoever wants to act
    /// @param until the last day, in words
    public Result<UUID> askToAgree(
            PersonNumber number, String source, String who, String until, Locale locale) {
        return ask(
                number,
                source,
                Use.AGREE,
                new CodeDelivery.Letter("acting.message", List.of(who, until), locale));
    }

    private Result<UUID> ask(
            PersonNumber number, String source, Use use, CodeDelivery.Letter letter) {
        Optional<Instant> wait =
                throttle.count(Throttle.Counted.SOURCE, source)
                        .or(() -> throttle.count(Throttle.Counted.NUMBER, number.normalised()));
        if (wait.isPresent()) {
            return Result.refused(SignInRefusal.LATER.at(wait.get()));
        }
        Optional<CodeAccounts.To> to = accounts.of(number);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        send(id, to, use, letter);
        table.forgetBefore(now.minus(Duration.ofDays(1)));
        return Result.of(id);
    }

    private void send(UUID id, Optional<CodeAccounts.To> to, Use use, CodeDelivery.Letter letter) {
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        Instant end = clock.instant().plus(LIFE);
        table.insert(id, to.map(CodeAccounts.To::account).orElse(null), hash(use, id, code), end);
        delivery.send(code, to.map(CodeAccounts.To::phone).orElse(null), letter, end);
    }

    /// Takes a code.
    ///
    /// @param id what [#ask] answered to the same browser
    @Transactional(propagation = Propagation.REQUIRED)
    public Result<Actor> enter(UUID id, String typed) {
        return take(id, typed, Use.SIGN_IN);
    }

    /// Takes a code by which a person agrees.
    ///
    /// @param id what [#askToAgree] answered to the same browser
    /// @return who agreed
    @Transactional(propagation = Propagation.REQUIRED)
    public Result<Actor> agree(UUID id, String typed) {
        return take(id, typed, Use.AGREE);
    }

    private Result<Actor> take(UUID id, String typed, Use use) {
        String code = typed.strip().replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{6}")) {
            return Result.refused(SignInRefusal.SIX_DIGITS.plain());
        }
        Instant now = clock.instant();
        Optional<CodeTable.Tried> tried = table.tryOnce(id, TRIES, now);
        if (tried.isEmpty()) {
            return Result.refused(SignInRefusal.OVER.plain());
        }
        boolean same = MessageDigest.isEqual(tried.get().hash(), hash(use, id, code));
        Integer account = tried.get().account();
        Optional<RegisterTable.Kept> kept = register.byId(account == null ? NOBODY : account);
        if (!same || kept.isEmpty()) {
            int left = TRIES - tried.get().tries();
            return Result.refused(
                    left > 0
                            ? SignInRefusal.WRONG.refusal(Integer.toString(left))
                            : SignInRefusal.OVER.plain());
        }
        table.used(id, now);
        return Result.of(kept.get().account().actor());
    }

    private byte[] hash(Use use, UUID id, String code) {
        return key.hash(use == Use.SIGN_IN ? "code" : "agree", id + ":" + code);
    }

    /// When somebody may try again after a refusal, if that is why they were refused.
    public static Optional<Instant> again(Refusal refusal) {
        return refusal.code().equals(SignInRefusal.LATER.code())
                ? Optional.of(Instant.parse(refusal.argument(0)))
                : Optional.empty();
    }
}
