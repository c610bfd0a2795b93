package org.quanyi.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/// One-time codes on a real database, with a clock that is put forward.
class OneTimeCodesRoomTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final PersonNumber KNOWN = number("990102199001010015");
    private static final PersonNumber UNKNOWN = number("990102199001010023");
    private static final PersonNumber WITHOUT_PHONE = number("990102199001020133");
    private static final String PHONE = "0000-room";
    private static final String WRONG = "SIG-001";
    private static final String OVER = "SIG-002";
    private static final String LATER = "SIG-003";

    /// One for all tests: time passes from test to test, so that none waits for another.
    private static final SteppedClock CLOCK = new SteppedClock(SERVER.get(Clock.class).instant());

    private final String source = UUID.randomUUID().toString();
    private final Outbox outbox = new Outbox(SERVER);
    private final OneTimeCodes codes =
            new OneTimeCodes(
                    SERVER.get(CodeAccounts.class),
                    SERVER.get(RegisterTable.class),
                    SERVER.get(CodeTable.class),
                    SERVER.get(CodeDelivery.class),
                    new Throttle(
                            SERVER.get(AttemptTable.class), SERVER.get(SignInKey.class), CLOCK),
                    SERVER.get(SignInKey.class),
                    CLOCK);

    private static PersonNumber number(String number) {
        return PersonNumbers.read(number).orThrow();
    }

    @BeforeAll
    static void accounts() {
        List<Integer> persons =
                SERVER.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson("甲", KNOWN),
                                        new NewPerson("乙", WITHOUT_PHONE)));
        AccountRegister register = SERVER.get(AccountRegister.class);
        Actor known = new Actor("codes-known", Role.PERSON, "甲", "", persons.get(0), null);
        assertThat(register.open(new SignInAccount(known, PHONE, null))).isTrue();
        assertThat(register.open(new SignInAccount(known, "another", null))).isFalse();
        Actor silent = new Actor("codes-silent", Role.PERSON, "乙", "", persons.get(1), null);
        assertThat(register.open(new SignInAccount(silent, null, null))).isTrue();
    }

    private UUID ask(PersonNumber number) {
        CLOCK.pass(Duration.ofHours(2));
        return codes.ask(number, source, Locale.CHINESE).orThrow();
    }

    private static String refused(Result<?> result) {
        return result.refusals().stream().map(Refusal::code).findFirst().orElse("none");
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Test
    void aCodeLetsInOnce() {
        UUID id = ask(KNOWN);
        String code = outbox.codeTo(PHONE);
        assertThat(codes.enter(id, other(code)).refusals()).containsExactly(Refusal.of(WRONG, "4"));
        assertThat(codes.enter(id, " " + code.substring(0, 3) + " " + code.substring(3) + "\n"))
                .isInstanceOfSatisfying(
                        Result.Of.class,
                        of -> assertThat(((Actor) of.value()).account()).isEqualTo("codes-known"));
        assertThat(refused(codes.enter(id, code))).isEqualTo(OVER);
    }

    /// The message for one says what it lets the other do: nobody is talked into the wrong one.
    @Test
    void aCodeToComeInAgreesToNothingAndTheOtherWayRound() {
        UUID in = ask(KNOWN);
        String code = outbox.codeTo(PHONE);
        assertThat(refused(codes.agree(in, code))).isEqualTo(WRONG);
        assertThat(codes.enter(in, code).refusals()).isEmpty();
        CLOCK.pass(Duration.ofHours(2));
        UUID agree =
                codes.askToAgree(KNOWN, source, "某某", "2027 年 1 月 1 日", Locale.CHINESE).orThrow();
        String agreed = outbox.codeTo(PHONE);
        assertThat(refused(codes.enter(agree, agreed))).isEqualTo(WRONG);
        assertThat(codes.agree(agree, agreed).orThrow().account()).isEqualTo("codes-known");
    }

    @Test
    void noCodeIsSentWhileADeathIsOnRecord() {
        PersonNumber number = SampleCity.number("99010219930505003");
        int person =
                SERVER.get(Persons.class).register(List.of(new NewPerson("丙", number))).getFirst();
        Actor actor = new Actor("codes-life", Role.PERSON, "丙", "", person, null);
        assertThat(
                        SERVER.get(AccountRegister.class)
                                .open(new SignInAccount(actor, "0000-life", null)))
                .isTrue();
        CaseFile death = LifeFacts.record(SERVER, person, LifeFacts.death("2026-01-02"));
        ask(number);
        assertThat(outbox.takeTo("0000-life")).isEmpty();
        LifeFacts.takeBack(SERVER, death);
        UUID id = ask(number);
        assertThat(codes.enter(id, outbox.codeTo("0000-life")).refusals()).isEmpty();
    }

    @Test
    void fiveTriesEndACode() {
        UUID id = ask(KNOWN);
        String code = outbox.codeTo(PHONE);
        for (int i = 0; i < 4; i++) {
            assertThat(refused(codes.enter(id, other(code)))).isEqualTo(WRONG);
        }
        assertThat(refused(codes.enter(id, other(code)))).isEqualTo(OVER);
        assertThat(refused(codes.enter(id, code))).isEqualTo(OVER);
    }

    @Test
    void whatIsNotSixDigitsIsNoTry() {
        UUID id = ask(KNOWN);
        for (int i = 0; i < 9; i++) {
            assertThat(refused(codes.enter(id, "12345"))).isEqualTo("SIG-004");
        }
        assertThat(codes.enter(id, outbox.codeTo(PHONE))).isInstanceOf(Result.Of.class);
    }

    @Test
    void tenMinutesEndACode() {
        UUID id = ask(KNOWN);
        String code = outbox.codeTo(PHONE);
        CLOCK.pass(OneTimeCodes.LIFE);
        assertThat(refused(codes.enter(id, code))).isEqualTo(OVER);
    }

    @Test
    void aCodeOfAnotherRequestDoesNot() {
        UUID id = ask(KNOWN);
        outbox.takeTo(PHONE);
        codes.ask(KNOWN, source, Locale.CHINESE).orThrow();
        String second = outbox.codeTo(PHONE);
        // one in a million
        assertThat(refused(codes.enter(id, second))).isEqualTo(WRONG);
    }

    @Test
    void aNumberWithoutAccountIsAnsweredAlikeAndNothingIsSent() {
        for (PersonNumber number : List.of(UNKNOWN, WITHOUT_PHONE)) {
            ask(KNOWN);
            outbox.takeTo(PHONE);
            int before = outbox.size();
            UUID id = ask(number);
            assertThat(outbox.size()).isEqualTo(before);
            assertThat(refused(codes.enter(id, "000000"))).isEqualTo(WRONG);
        }
    }

    @Test
    void aCodeGoesToThePhoneOnRecordAndNeverToOneThatAnEmployerWrote() {
        PersonNumber number = org.quanyi.server.SampleCity.number("99010219900203" + "021");
        int person =
                SERVER.get(Persons.class).register(List.of(new NewPerson("丙", number))).getFirst();
        Actor actor = new Actor("codes-recorded", Role.PERSON, "丙", "", person, null);
        SERVER.get(AccountRegister.class).open(new SignInAccount(actor, "0000-old", null));
        record(person, "0000-new", Contact.Source.AGENCY, 2);
        record(person, "0000-employer", Contact.Source.EMPLOYER, 1);
        UUID id = ask(number);
        assertThat(outbox.takeTo("0000-old")).isEmpty();
        assertThat(outbox.takeTo("0000-employer")).isEmpty();
        assertThat(codes.enter(id, outbox.codeTo("0000-new"))).isInstanceOf(Result.Of.class);
    }

    private static void record(int person, String phone, Contact.Source source, int daysAgo) {
        LocalDate from =
                LocalDate.ofInstant(SERVER.get(Clock.class).instant(), ZoneOffset.UTC)
                        .minusDays(daysAgo);
        SERVER.get(Contacts.class)
                .record(person, new Contact(Contact.Kind.PHONE, phone, source, from));
    }

    /// Whoever reads the folder finds neither the telephone nor the code; the gateway does.
    @Test
    void aMessageIsSealedForTheGateway() throws Exception {
        ECKey gateway = new ECKeyGenerator(Curve.P_256).keyID("gw").generate();
        CodeDelivery delivery =
                new CodeDelivery(
                        new org.quanyi.server.store.Outbox(
                                SERVER.store(),
                                JsonMapper.shared(),
                                gateway.toPublicJWK().toJSONString()),
                        SERVER.get(MessageSource.class),
                        CLOCK);
        delivery.send(
                "314159",
                "0000-sealed",
                new CodeDelivery.Letter("sign-in.message", List.of(), Locale.ENGLISH),
                CLOCK.instant());
        Path folder = SERVER.folder().resolve("outbox").resolve("new");
        Path file;
        try (Stream<Path> all = Files.list(folder)) {
            file = all.filter(f -> f.toString().endsWith(".jwe")).findFirst().orElseThrow();
        }
        String text = Files.readString(file);
        Files.delete(file);
        assertThat(text).doesNotContain("0000-sealed", "314159");
        JWEObject sealed = JWEObject.parse(text);
        sealed.decrypt(new ECDHDecrypter(gateway));
        assertThat(sealed.getPayload().toString()).contains("0000-sealed", "314159");
        assertThatThrownBy(() ->
                        new org.quanyi.server.store.Outbox(
                                SERVER.store(), JsonMapper.shared(), "no key"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoAsksForOneNumberAgainAndAgainWaitsLongerButNeverLong() {
        ask(KNOWN);
        Duration longest = Duration.ZERO;
        int waits = 0;
        for (int i = 0; i < 40; i++) {
            Result<UUID> asked = codes.ask(KNOWN, UUID.randomUUID().toString(), Locale.ENGLISH);
            for (Refusal why : asked.refusals()) {
                assertThat(why.code()).isEqualTo(LATER);
                Duration wait =
                        Duration.between(CLOCK.instant(), OneTimeCodes.again(why).orElseThrow());
                longest = wait.compareTo(longest) > 0 ? wait : longest;
                waits++;
                CLOCK.pass(wait);
            }
        }
        outbox.takeTo(PHONE);
        assertThat(waits).isGreaterThan(15);
        assertThat(longest).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aSourceThatAsksForManyNumbersWaitsLongerAndNobodyElseDoes() {
        Throttle throttle =
                new Throttle(SERVER.get(AttemptTable.class), SERVER.get(SignInKey.class), CLOCK);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 60; i++) {
            Instant until = throttle.count(Throttle.Counted.SOURCE, source).orElse(CLOCK.instant());
            Duration wait = Duration.between(CLOCK.instant(), until);
            assertThat(i < 31 ? wait : Duration.ZERO).isZero();
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            CLOCK.pass(wait);
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(2));
        assertThat(throttle.count(Throttle.Counted.SOURCE, source + "2")).isEmpty();
    }
}
