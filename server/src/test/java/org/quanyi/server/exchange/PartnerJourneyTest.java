package org.quanyi.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.AccessRule;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Alarm;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.ProtectionReason;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.Programs;
import org.quanyi.server.signin.SteppedClock;

/// A program of another agency: proves itself by its key, asks what its agreement lets it ask, is
/// answered yes or no, and the person sees it.
class PartnerJourneyTest {

    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2026-11-26T02:00:00Z"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TestServer server;
    private static ECKey key;
    private static ECKey stranger;
    private static Person wang;
    private static String token = "";

    @BeforeAll
    static void open() throws JOSEException {
        server = TestServer.stepped("partner", CLOCK);
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        stranger = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        PartnerWorld.program(server, "fund", key);
        PartnerWorld.program(server, "other", stranger);
        PartnerWorld.agreement(server, "HF-2026-1", "fund", 500);
        PartnerWorld.agreement(server, "HF-2026-2", "fund", 2);
        Actor person = server.get(DemoAccounts.class).named("wangxiaolan").orElseThrow();
        wang = server.get(Persons.class).byId(person.requirePerson());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void freshToken() throws Exception {
        CLOCK.pass(Duration.ofMinutes(1));
        token = in(assertion(key, c -> c));
    }

    private static String assertion(ECKey pair, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer("fund")
                        .subject("fund")
                        .audience(server.address() + "/api/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(CLOCK.instant().plusSeconds(60)));
        SignedJWT signed =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(pair.getKeyID()).build(),
                        change.apply(claims).build());
        signed.sign(new ECDSASigner(pair));
        return signed.serialize();
    }

    private static String in(String assertion) throws IOException, InterruptedException {
        return PartnerWorld.json(token(assertion)).at("/access_token").asString("");
    }

    private static HttpResponse<String> token(String assertion)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(PartnerWorld.form(assertion)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String agreement, String number, String month)
            throws IOException, InterruptedException {
        String body =
                "{\"agreement\":\"%s\",\"number\":\"%s\",\"month\":\"%s\"}"
                        .formatted(agreement, number, month);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/partner/answers"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String number() {
        return wang.currentNumber().number();
    }

    private static String nobody() {
        return org.quanyi.server.SampleCity.number("99010119500101777").normalised();
    }

    private static String answer(String agreement, String number, String month)
            throws IOException, InterruptedException {
        return PartnerWorld.json(ask(agreement, number, month)).at("/answer").asString("");
    }

    @Test
    void aQuestionIsAnsweredYesOrNoAndThePersonSeesIt() throws Exception {
        assertThat(answer("HF-2026-1", number(), "2026-10")).isEqualTo("yes");
        assertThat(answer("HF-2026-1", number(), "2025-03")).isEqualTo("no");
        ReadLine line = server.get(Reads.class).of(wang.id()).getFirst();
        assertThat(line.role()).isEqualTo(Role.PARTNER);
        assertThat(line.organisation()).isEqualTo("示例市公积金中心");
        assertThat(line.caseNumber()).isEqualTo("HF-2026-1");
        assertThat(line.fields()).isEqualTo("answer");
        String body = ask("HF-2026-1", number(), "2026-10").body();
        assertThat(body).doesNotContain(wang.name(), number());
    }

    /// Nobody learns who is on record: whoever is not was insured in no month.
    @Test
    void somebodyUnknownIsAnsweredLikeSomebodyNotInsured() throws Exception {
        assertThat(answer("HF-2026-1", nobody(), "2026-10")).isEqualTo("no");
    }

    @Test
    void aProtectedPersonIsNotAnsweredAndSeesTheTry() throws Exception {
        Actor other = server.get(DemoAccounts.class).named("zhangmin").orElseThrow();
        Person zhang = server.get(Persons.class).byId(other.requirePerson());
        server.get(ProtectedPersons.class)
                .protect(zhang.id(), ProtectionReason.WITNESS, null, "security");
        assertThat(code("HF-2026-1", zhang.currentNumber().number())).isEqualTo("EXC-004");
        assertThat(server.get(Reads.class).of(zhang.id()).getFirst().opened()).isFalse();
    }

    @Test
    void withoutAnAgreementInForceNothingIsAnswered() throws Exception {
        assertThat(code("HF-2026-9", number())).isEqualTo("EXC-001");
        PartnerWorld.agreement(server, "OT-2026-1", "other", 9);
        assertThat(code("OT-2026-1", number())).isEqualTo("EXC-001");
        PartnerWorld.agreement(server, "HF-2026-3", "fund", 9);
        server.get(Agreements.class).end("HF-2026-3");
        assertThat(code("HF-2026-3", number())).isEqualTo("EXC-002");
        // what is not answered is a try that the person sees
        assertThat(server.get(Reads.class).of(wang.id()))
                .filteredOn(line -> line.refusedBy() == AccessRule.NO_AGREEMENT)
                .extracting(ReadLine::caseNumber)
                .contains("HF-2026-9", "OT-2026-1", "HF-2026-3");
        assertThat(code("call 110 now", number())).isEqualTo("EXC-001");
        assertThat(server.get(Reads.class).of(wang.id()).getFirst().caseNumber()).isEqualTo("-");
        assertThat(code("HF-2026-3", nobody())).isEqualTo("EXC-002");
    }

    private static String code(String agreement, String number) throws Exception {
        return PartnerWorld.json(ask(agreement, number, "2026-10")).at("/code").asString("");
    }

    /// Only while the person agrees; whoever has not is answered like whoever is not on record.
    @Test
    void whatNeedsConsentIsAnsweredWhileItIsGiven() throws Exception {
        PartnerWorld.agreement(server, "CO-2026-5", "fund", 500);
        Consents consents = server.get(Consents.class);
        Actor person = server.get(DemoAccounts.class).named("wangxiaolan").orElseThrow();
        assertThat(code("CO-2026-5", number())).isEqualTo("EXC-007");
        assertThat(server.get(Reads.class).of(wang.id()).getFirst().opened()).isFalse();
        assertThat(code("CO-2026-5", nobody())).isEqualTo("EXC-007");
        consents.give(person, "CO-2026-5").orThrow();
        assertThat(answer("CO-2026-5", number(), "2026-10")).isEqualTo("yes");
        consents.withdraw(person, "CO-2026-5").orThrow();
        assertThat(code("CO-2026-5", number())).isEqualTo("EXC-007");
        assertThat(answer("HF-2026-1", number(), "2026-10")).isEqualTo("yes");
    }

    @Test
    void aDayIsUsedUpAndTheNextOneBeginsAnew() throws Exception {
        PartnerWorld.agreement(server, "HF-2026-4", "fund", 2);
        assertThat(answer("HF-2026-4", number(), "2026-10")).isEqualTo("yes");
        assertThat(answer("HF-2026-4", number(), "2026-10")).isEqualTo("yes");
        assertThat(code("HF-2026-4", number())).isEqualTo("EXC-003");
        assertThat(server.get(Reads.class).of(wang.id()).getFirst().refusedBy())
                .isEqualTo(AccessRule.NO_AGREEMENT);
        CLOCK.pass(Duration.ofDays(1));
        freshToken();
        assertThat(answer("HF-2026-4", number(), "2026-10")).isEqualTo("yes");
    }

    @Test
    void askedAtOnceNoMoreIsAnsweredThanTheDayAllows() throws Exception {
        Callable<String> one = () -> answer("HF-2026-2", number(), "2026-10");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            long yes = 0;
            for (var each : threads.invokeAll(java.util.Collections.nCopies(24, one))) {
                yes += each.get().equals("yes") ? 1 : 0;
            }
            assertThat(yes).isEqualTo(2);
        }
    }

    @Test
    void anAssertionIsUsedOnce() throws Exception {
        String assertion = assertion(key, c -> c);
        Callable<Integer> once = () -> token(assertion).statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Integer> all = new java.util.ArrayList<>();
            for (var each : threads.invokeAll(java.util.Collections.nCopies(8, once))) {
                all.add(each.get());
            }
            assertThat(all).containsOnlyOnce(200);
        }
    }

    @Test
    void everyAssertionThatDoesNotHoldIsAnsweredAlike() throws Exception {
        String good = assertion(key, c -> c);
        List<String> bad =
                List.of(
                        "",
                        "abc",
                        good.substring(0, good.length() - 6) + "AAAAAA",
                        assertion(stranger, c -> c),
                        assertion(key, c -> c.audience("https://elsewhere.invalid/token")),
                        assertion(key, c -> c.issuer("other")),
                        assertion(key, c -> c.subject("nobody").issuer("nobody")),
                        assertion(key, c -> c.jwtID(null)),
                        assertion(key, c -> c.expirationTime(null)),
                        assertion(key, c -> c.expirationTime(at(-120))),
                        assertion(key, c -> c.expirationTime(at(3600))),
                        assertion(key, c -> c.notBeforeTime(at(300))));
        for (String one : bad) {
            HttpResponse<String> answer = token(one);
            assertThat(answer.statusCode()).as(one).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
        }
        assertThat(token(good).statusCode()).isEqualTo(200);
    }

    @Test
    void theFifthRefusalOfADayIsAnAlarmAboutTheProgram() throws Exception {
        PartnerWorld.program(
                server, "tried", new ECKeyGenerator(Curve.P_256).keyID("t1").generate());
        for (int i = 1; i <= 7; i++) {
            assertThat(alarms()).hasSize(i <= 5 ? 0 : 1);
            assertThat(token(assertion(stranger, c -> c.issuer("tried").subject("tried"))).body())
                    .contains("invalid_client");
            CLOCK.pass(Duration.ofMinutes(1));
        }
        assertThat(alarms()).extracting(Alarm::account).containsExactly("tried");
    }

    private static List<Alarm> alarms() {
        return server.get(Alarms.class).recent().stream()
                .filter(a -> a.kind() == AlarmKind.ASSERTIONS_REFUSED)
                .filter(a -> a.account().equals("tried"))
                .toList();
    }

    private static Date at(int seconds) {
        return Date.from(CLOCK.instant().plusSeconds(seconds));
    }

    @Test
    void aTokenIsOverAfterFiveMinutesAndAKeyWhenItIsEnded() throws Exception {
        assertThat(ask("HF-2026-1", number(), "2026-10").statusCode()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(5));
        assertThat(ask("HF-2026-1", number(), "2026-10").statusCode()).isEqualTo(401);
        ECKey second = new ECKeyGenerator(Curve.P_256).keyID("k2").generate();
        Programs programs = server.get(Programs.class);
        assertThat(programs.addKey("fund", second.toPublicJWK().toJSONString())).isTrue();
        token = in(assertion(second, c -> c));
        assertThat(ask("HF-2026-1", number(), "2026-10").statusCode()).isEqualTo(200);
        assertThat(programs.endKey("fund", "k2")).isTrue();
        assertThat(ask("HF-2026-1", number(), "2026-10").statusCode()).isEqualTo(401);
        assertThat(token(assertion(second, c -> c)).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsPublicAndNamedAndAProgramsOwn() throws Exception {
        Programs programs = server.get(Programs.class);
        ECKey unnamed = new ECKeyGenerator(Curve.P_256).generate();
        assertThat(programs.addKey("fund", key.toJSONString())).isFalse();
        assertThat(programs.addKey("fund", unnamed.toPublicJWK().toJSONString())).isFalse();
        assertThat(programs.addKey("clerk", key.toPublicJWK().toJSONString())).isFalse();
        assertThat(programs.addKey("fund", "{}")).isFalse();
    }

    /// An assertion that was meant for another server does not hold here, whatever the request
    /// calls this one, and none is taken from an address.
    @Test
    void theNameInTheRequestIsNobodysProof() throws Exception {
        String other = "http://127.0.0.1:" + URI.create(server.address()).getPort();
        String meant = assertion(key, c -> c.audience(other + "/api/oauth2/token"));
        HttpRequest forged =
                HttpRequest.newBuilder(URI.create(other + "/api/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(PartnerWorld.form(meant)))
                        .build();
        assertThat(HTTP.send(forged, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
        HttpRequest inTheAddress =
                HttpRequest.newBuilder(
                                URI.create(
                                        server.address()
                                                + "/api/oauth2/token?"
                                                + PartnerWorld.form(assertion(key, c -> c))))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        assertThat(HTTP.send(inTheAddress, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    /// The agency's program comes to no page and to no other address.
    @Test
    void aTokenOpensNothingElse() throws Exception {
        for (String path :
                List.of("/api/v1/persons/me/record", "/api/v1/filings/1", "/me", "/desk")) {
            HttpResponse<String> answer =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isIn(302, 403, 404);
            assertThat(answer.body()).doesNotContain(wang.name());
        }
    }

    @Test
    void anEndedAccountLosesItsToken() throws Exception {
        ECKey pair = new ECKeyGenerator(Curve.P_256).keyID("e1").generate();
        PartnerWorld.program(server, "ending", pair);
        token = in(assertion(pair, c -> c.issuer("ending").subject("ending")));
        assertThat(ask("HF-2026-1", number(), "2026-10").statusCode()).isEqualTo(200);
        server.get(AccountRegister.class).end("ending");
        assertThat(ask("HF-2026-1", number(), "2026-10").statusCode()).isEqualTo(401);
    }
}
