package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.CreditStatus;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.NewEntry;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;

/// The probe: after an entry ended, no path on which anything is read shows that it ever was; and a
/// control that still stands is seen on those paths that may show it, so that the probe can fail.
class CreditProbeTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate TODAY = LocalDate.now(SERVER.get(Clock.class));
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, TODAY.minusMonths(5));
    private static final String TERMS = "CREDIT-PROBE-1";
    private static int serial = 500;
    private static int control;
    private static final String CONTROL_MARK = "示例探针对照文书";

    private static final Map<String, Visitor> VISITORS = new TreeMap<>();

    @BeforeAll
    static void people() {
        control = WORLD.organisation(++serial);
        WORLD.enter(marked(control, CONTROL_MARK, WORLD)).orThrow();
        int other = WORLD.organisation(++serial);
        SampleCity.account(SERVER, "probe-employer", Role.EMPLOYER, other);
        for (Role role :
                new Role[] {
                    Role.CLERK, Role.SECOND_OFFICER, Role.AUDITOR, Role.OPERATOR, Role.PARTNER
                }) {
            SampleCity.account(SERVER, "probe-" + role, role, null);
        }
        SERVER.get(Agreements.class)
                .make(
                        new Agreement(
                                TERMS,
                                "probe-PARTNER",
                                Question.CREDIT_STATUS,
                                "政府采购法第22条",
                                TODAY.minusDays(1),
                                TODAY.plusDays(1),
                                1000,
                                null,
                                null))
                .orThrow();
        int worker =
                SERVER.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "探针人", SampleCity.number("99010119810909871"))))
                        .getFirst();
        SERVER.get(DemoAccounts.class)
                .add(new Actor("probe-person", Role.PERSON, "探针", "", worker, null));
        VISITORS.put("nobody", new Visitor(SERVER));
        VISITORS.put("probe-person", Visitor.as(SERVER, "probe-person"));
        for (String account :
                new String[] {
                    "probe-employer",
                    "probe-CLERK",
                    "probe-SECOND_OFFICER",
                    "probe-AUDITOR",
                    "probe-OPERATOR"
                }) {
            VISITORS.put(account, Visitor.as(SERVER, account));
        }
    }

    /// An entry whose document no other one has.
    private static NewEntry marked(int employer, String mark, RegisterWorld world) {
        NewEntry listed = world.listed(employer);
        NewEntry.Paper paper = listed.paper();
        return new NewEntry(
                employer,
                listed.what(),
                new NewEntry.Paper(
                        mark,
                        paper.source(),
                        paper.issuer(),
                        paper.basis(),
                        paper.decidedOn(),
                        paper.effectiveOn()),
                listed.grounds(),
                listed.publicity(),
                listed.measures());
    }

    private static Employer employer(int id) {
        return SERVER.get(Employers.class).byId(id);
    }

    private static String page(String account, String path) {
        return Objects.requireNonNull(VISITORS.get(account)).get(path).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ProgramClient.Reply answer(int employer) {
        byte[] body =
                "{\"agreement\":\"%s\",\"code\":\"%s\"}"
                        .formatted(TERMS, employer(employer).code())
                        .getBytes(StandardCharsets.UTF_8);
        return new ProgramClient(SERVER, "probe-PARTNER")
                .post("/api/v1/partner/credit", "", "application/json", body);
    }

    private static Map<String, Object> signed(int employer) {
        try {
            return JWSObject.parse(answer(employer).at("/signed")).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every path on which something could be read of an organisation, and what it says.
    ///
    /// @param entry the key of an entry of it
    private static Map<String, Supplier<String>> paths(int employer, long entry) {
        Employer e = employer(employer);
        Map<String, Supplier<String>> paths = new LinkedHashMap<>();
        for (String prefix : new String[] {"", "/en"}) {
            for (String asked : new String[] {e.code(), e.name()}) {
                String path = prefix + "/credit?q=" + encoded(asked);
                paths.put("public " + path, () -> page("nobody", path));
            }
            for (String open :
                    new String[] {"/credit", "/figures", "/rules/catalogue", "/rules/measures"}) {
                paths.put("public " + prefix + open, () -> page("nobody", prefix + open));
            }
            for (String own :
                    new String[] {
                        "/employer",
                        "/employer/credit",
                        "/employer/credit/" + entry,
                        "/employer/credit/" + entry + "/repair",
                        "/employer/credit/" + entry + "/objection",
                        "/employer/notices",
                        "/employer/wages",
                        "/employer/payments",
                        "/employer/filings/2026-01/last-list.csv",
                        "/employer/classes"
                    }) {
                paths.put(
                        "other employer " + prefix + own,
                        () -> page("probe-employer", prefix + own));
            }
            String desk = prefix + "/desk/credit?code=" + e.code();
            paths.put("clerk " + desk, () -> page("probe-CLERK", desk));
            for (String staff :
                    new String[] {
                        "/desk",
                        "/desk/cases",
                        "/desk/credit",
                        "/desk/letters",
                        // printed of the case that the entry came of, in both languages
                        "/desk/cases/L-2026-0007/letter",
                        "/desk/cases/L-2026-0007/notice"
                    }) {
                paths.put("clerk " + prefix + staff, () -> page("probe-CLERK", prefix + staff));
            }
            paths.put(
                    "officer " + prefix + "/desk/review",
                    () -> page("probe-SECOND_OFFICER", prefix + "/desk/review"));
            paths.put(
                    "auditor " + prefix + "/oversight",
                    () -> page("probe-AUDITOR", prefix + "/oversight"));
            paths.put("operator " + prefix + "/ops", () -> page("probe-OPERATOR", prefix + "/ops"));
        }
        paths.put("partner answer", () -> answer(employer).text());
        paths.putAll(files());
        paths.put("status", () -> shown(e.code()));
        paths.put("status by name", () -> shown(e.name()));
        paths.put(
                "register",
                () -> SERVER.get(CreditRegister.class).publicOf(employer, TODAY).toString());
        return paths;
    }

    /// What can be downloaded: of everybody, and of somebody who works there.
    private static Map<String, Supplier<String>> files() {
        Map<String, Supplier<String>> paths = new LinkedHashMap<>();
        for (String file :
                new String[] {
                    "/api/openapi.json",
                    "/log/decision/checkpoint",
                    "/log/decision/tile/0/000",
                    "/log/decision/opened",
                    "/figures"
                }) {
            paths.put("public file " + file, () -> page("nobody", file));
        }
        for (String export :
                new String[] {
                    "/me/record.csv", "/me/record.json", "/me/profile.pdf", "/me/access.json"
                }) {
            paths.put("person " + export, () -> page("probe-person", export));
        }
        return paths;
    }

    private static String shown(String asked) {
        return SERVER.get(CreditStatus.class)
                .look(asked)
                .map(CreditStatus.Shown::toString)
                .orElse("");
    }

    /// How an entry can end (结束方式).
    enum End {
        LIFTED,
        ANNULLED,
        EXPIRED,
        STAYED
    }

    private static CreditEntry ended(End end, String mark) {
        int employer = WORLD.organisation(++serial);
        if (end == End.EXPIRED) {
            RegisterWorld old = new RegisterWorld(SERVER, TODAY.minusMonths(36).minusDays(5));
            NewEntry listed = marked(employer, mark, old);
            // measures of publication are in force from April 2026 only
            return old.enter(
                            RegisterWorld.with(listed, NewEntry.Publicity.none("当时未公开"), List.of()))
                    .orThrow();
        }
        CreditEntry entry = WORLD.enter(marked(employer, mark, WORLD)).orThrow();
        assertThat(page("nobody", "/credit?q=" + employer(employer).code()))
                .as("it was there before")
                .contains(mark);
        if (end == End.STAYED) {
            WORLD.happens(entry, EntryAct.STAYED, TODAY, RegisterWorld.THIRD).orThrow();
        } else {
            WORLD.happens(
                            entry,
                            EntryAct.valueOf(end.name()),
                            TODAY,
                            RegisterWorld.THIRD,
                            RegisterWorld.FOURTH)
                    .orThrow();
        }
        return entry;
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void nothingShowsAnEntryThatEnded(End end) {
        String mark = "示例探针文书-" + end;
        CreditEntry entry = ended(end, mark);
        Map<String, Supplier<String>> paths = paths(entry.employer(), entry.id());
        assertThat(paths).hasSizeGreaterThan(20);
        paths.forEach((path, read) -> {
            // an officer sees what waits, and does not show it to anybody
            if (end != End.STAYED || !path.contains("/desk/credit?code")) {
                assertThat(read.get()).as(path).doesNotContain(mark);
            }
        });
        assertThat(answer(entry.employer()).at("/answer")).isEqualTo("absent");
        assertThat(signed(entry.employer())).containsEntry("present", false);
        assertThat(SERVER.get(CreditRegister.class).measures(entry, TODAY)).isEmpty();
    }

    /// What stands is seen where it may be: otherwise the probe would find nothing anywhere.
    @Test
    void theControlIsSeen() {
        long entry = SERVER.get(CreditRegister.class).of(control).getFirst().id();
        var seen =
                paths(control, entry).entrySet().stream()
                        .filter(path -> path.getValue().get().contains(CONTROL_MARK))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(seen).hasSize(9);
        assertThat(answer(control).at("/answer")).isEqualTo("present");
        assertThat(signed(control)).containsEntry("present", true).containsKey("exp");
    }

    /// No cache between here and anybody keeps an answer, a page of an officer, or a letter.
    @Test
    void nothingIsKeptByACache() {
        String code = employer(control).code();
        for (String path : new String[] {"/credit?q=" + code, "/en/credit?q=" + code}) {
            assertThat(kept("nobody", path)).as(path).contains("no-store");
        }
        for (String path : new String[] {"/desk/credit?code=" + code, "/desk/cases"}) {
            assertThat(kept("probe-CLERK", path)).as(path).contains("no-store");
        }
        assertThat(kept("probe-employer", "/employer/credit")).contains("no-store");
    }

    private static String kept(String account, String path) {
        return String.valueOf(
                Objects.requireNonNull(VISITORS.get(account)).get(path).header("Cache-Control"));
    }

    /// Whoever keeps a signed answer has nothing five minutes later, and nothing in it says more.
    @Test
    void aCopyOfAnAnswerIsGoodForFiveMinutes() {
        Map<String, Object> copy = signed(control);
        long life =
                ((Number) Objects.requireNonNull(copy.get("exp"))).longValue()
                        - ((Number) Objects.requireNonNull(copy.get("iat"))).longValue();
        assertThat(life).isEqualTo(300);
    }

    /// The answer says nothing but the code that was asked about.
    @Test
    void aSignedAnswerHoldsNoNameAndNothingOfTheEntry() {
        assertThat(signed(control)).containsOnlyKeys("iss", "sub", "present", "iat", "exp");
        assertThat(answer(control).text()).doesNotContain(CONTROL_MARK, employer(control).name());
    }

    /// One that has nothing, one that is not there, and an individual business are one answer.
    @Test
    void whoHasNothingAndWhoIsNotThereAreAnsweredAlike() {
        int nothing = WORLD.organisation(++serial);
        int shop = WORLD.individual(++serial);
        String none = look(employer(nothing).code());
        assertThat(look(employer(shop).code())).isEqualTo(none);
        assertThat(look("不存在的单位名称")).isEqualTo(none);
        String part = employer(control).name().substring(0, 6);
        assertThat(look(part)).as("no part of a name finds anything").isEqualTo(none);
    }

    private static String look(String asked) {
        return page("nobody", "/credit?q=" + encoded(asked))
                .replaceAll("q(=|%3D)[^\"]*\"", "\"")
                .replace(asked, "");
    }

    /// The organisation itself keeps what ended, and sees who asked.
    @Test
    void theOrganisationSeesWhoAsked() {
        SampleCity.account(SERVER, "probe-own", Role.EMPLOYER, control);
        answer(control);
        String own = Visitor.as(SERVER, "probe-own").get("/employer/credit").body();
        assertThat(own).contains(CONTROL_MARK, TERMS);
    }
}
