package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Alarm;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.DelayedReveals;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.OwnCopies;
import org.quanyi.server.portal.OwnCopy;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.FactKind;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.PersonQuestions;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.rights.DeletionWish;
import org.quanyi.server.rights.Deletions;
import org.quanyi.server.rights.Explanations;
import org.quanyi.server.rights.LookDoubt;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.store.OwnerConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The further rights of a person: a copy, deletion and its limits, explanation, complaint.
class PersonRightsTest {

    private static final String AGENCY = "示例权利中心";
    private static final String PHONE = "15400000777";
    private static final AtomicInteger SERIAL = new AtomicInteger(9000);
    private static final TestServer SERVER = TestServer.fresh("person-rights");

    private int number;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void anotherPerson() {
        number = Requests.person(SERVER, SERIAL.getAndIncrement());
    }

    private Actor person() {
        return Requests.themselves(number);
    }

    private static Actor clerk(String account) {
        return new Actor(account, Role.CLERK, "周敏", AGENCY, null, null);
    }

    private static Actor officer(String account) {
        return new Actor(account, Role.SECOND_OFFICER, "孙玉梅", AGENCY, null, null);
    }

    private static CaseFile take(Actor actor, CaseFile file, CaseAct act) {
        return SERVER.get(Cases.class).take(actor, Requests.step(file, act)).orThrow();
    }

    private static CaseFile answered(CaseFile file, Outcome outcome) {
        CaseFile taken = take(clerk("r-clerk"), file, CaseAct.TAKE_UP);
        Step answer =
                new Step(
                        taken.number(),
                        taken.version(),
                        CaseAct.ANSWER,
                        "按法律答复",
                        Map.of(),
                        outcome,
                        null);
        CaseFile written = SERVER.get(Cases.class).take(clerk("r-clerk"), answer).orThrow();
        return take(officer("r-officer"), written, CaseAct.ACCEPT);
    }

    private static String code(Result<CaseFile> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    private void phone() {
        SERVER.get(Contacts.class)
                .record(
                        number,
                        new Contact(
                                Contact.Kind.PHONE,
                                PHONE,
                                Contact.Source.PERSON,
                                LocalDate.of(2024, 1, 1)));
    }

    private Result<CaseFile> delete(String words, Contact.Kind... kinds) {
        return SERVER.get(Deletions.class)
                .ask(Asker.of(person()), new DeletionWish(Set.of(kinds), words));
    }

    @Test
    void aContactIsDeletedWithTheAnswerThatGrantsItAndNeverComesBack() {
        phone();
        CaseFile asked = delete("", Contact.Kind.PHONE).orThrow();
        assertThat(SERVER.get(Contacts.class).phoneOf(number)).contains(PHONE);
        answered(asked, Outcome.UPHELD);
        assertThat(SERVER.get(Contacts.class).of(number)).isEmpty();
        String back = "update person.contact set sealed = 'x', erased_at = null where person = ";
        assertThatThrownBy(() -> OwnerConnection.run(SERVER.store(), back + number))
                .hasStackTraceContaining("a contact is deleted once and never changed");
        // a new one may be recorded, and nothing else may be done to a line
        phone();
        assertThat(SERVER.get(Contacts.class).phoneOf(number)).contains(PHONE);
        String forge =
                "update person.contact set sealed = 'x' where sealed is not null and person = ";
        assertThatThrownBy(() -> OwnerConnection.run(SERVER.store(), forge + number))
                .hasStackTraceContaining("a contact is deleted once and never changed");
    }

    @Test
    void whatIsNotGrantedStays() {
        phone();
        CaseFile file = answered(delete("", Contact.Kind.PHONE).orThrow(), Outcome.NOT_UPHELD);
        assertThat(file.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(SERVER.get(Contacts.class).phoneOf(number)).contains(PHONE);
    }

    @Test
    void nothingAndWhatIsNotHeldCannotBeDeleted() {
        assertThat(code(delete("  "))).isEqualTo("RGT-020");
        assertThat(code(delete("", Contact.Kind.PHONE))).isEqualTo("RGT-021");
        assertThat(code(delete("全部记录"))).isEmpty();
    }

    private Result<CaseFile> complain(String officer, String about) {
        return SERVER.get(Complaints.class)
                .complain(
                        Asker.of(person()),
                        new Complaint(ComplaintReason.TREATED_BADLY, officer, about, "说话很凶"));
    }

    @Test
    void whoeverIsComplainedAboutHasNoPartInIt() {
        CaseFile earlier = answered(Requests.ask(SERVER, person()), Outcome.NOT_UPHELD);
        CaseFile file = complain("r-named", earlier.number()).orThrow();
        Cases cases = SERVER.get(Cases.class);
        for (Actor about : List.of(clerk("r-named"), clerk("r-clerk"), officer("r-officer"))) {
            assertThat(cases.open(about, file.number())).as(about.account()).isEmpty();
            assertThat(cases.waiting(about)).noneMatch(c -> c.number().equals(file.number()));
            assertThat(code(cases.take(about, Requests.step(file, CaseAct.TAKE_UP))))
                    .isEqualTo("CAS-001");
        }
        CaseFile taken = take(clerk("r-other"), file, CaseAct.TAKE_UP);
        assertThat(taken.handler()).isEqualTo("r-other");
    }

    @Test
    void aComplaintSaysWhatHappenedAndIsAboutTheirOwnCaseOnly() {
        CaseFile theirs = Requests.ask(SERVER, person());
        anotherPerson();
        Result<CaseFile> foreign = complain("", theirs.number());
        Result<CaseFile> none = complain("", "B2026-999999-11");
        assertThat(code(foreign)).isEqualTo("RGT-024");
        assertThat(foreign.refusals()).isEqualTo(none.refusals());
        assertThat(code(complain("王 经办", ""))).isEqualTo("RGT-023");
        Complaint silent = new Complaint(ComplaintReason.WAITED, "", "", " ");
        assertThat(code(SERVER.get(Complaints.class).complain(Asker.of(person()), silent)))
                .isEqualTo("RGT-022");
    }

    @Test
    void theNextInstanceOfAComplaintIsTheSuperiorOffice() {
        CaseFile complaint = answered(complain("", "").orThrow(), Outcome.UPHELD);
        Letters letters = SERVER.get(Letters.class);
        Letter letter = letters.open(person(), complaint, complaint.version()).orElseThrow();
        assertThat(letter.suitBy()).isNull();
        LocalDate opened =
                LocalDate.ofInstant(
                        Objects.requireNonNull(letter.openedAt()),
                        java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(Objects.requireNonNull(letter.reviewBy()))
                .isBetween(opened.plusDays(30), opened.plusDays(40));
        CountedDeadline counted = SERVER.get(CaseDeadlines.class).of(complaint).orElseThrow();
        assertThat(counted.leg()).isEqualTo(DeadlineLeg.D18B);
        CaseFile deletion = answered(delete("全部记录").orThrow(), Outcome.NOT_UPHELD);
        assertThat(letters.open(person(), deletion, deletion.version()).orElseThrow().suitBy())
                .isNotNull();
    }

    @Test
    void ofAMisuseOversightHearsAndNobodyIsNamed() {
        String account = "r-looked-" + number;
        SERVER.get(Reads.class)
                .record(clerk(account), Purpose.COUNTER_SERVICE, "A-1", number, "months");
        Objections objections = SERVER.get(Objections.class);
        assertThat(code(objections.object(Asker.of(person()), "99", LookDoubt.MISUSE, "")))
                .isEqualTo("RGT-003");
        CaseFile file = objections.object(Asker.of(person()), "1", LookDoubt.MISUSE, "").orThrow();
        assertThat(SERVER.get(Cases.class).open(clerk(account), file.number())).isEmpty();
        List<Alarm> raised =
                SERVER.get(Alarms.class).recent().stream()
                        .filter(alarm -> alarm.account().equals(account))
                        .toList();
        assertThat(raised).extracting(Alarm::kind).containsExactly(AlarmKind.MISUSE_SAID);
    }

    @Test
    void theSameThingIsExplainedOnceAtATime() {
        Explanations explanations = SERVER.get(Explanations.class);
        Explanations.Question question = new Explanations.Question("account", "账户里有 0 元", "为什么没有钱");
        CaseFile file = explanations.ask(Asker.of(person()), question).orThrow();
        assertThat(code(explanations.ask(Asker.of(person()), question))).isEqualTo("CAS-008");
        assertThat(Explanations.Question.of(file)).isEqualTo(question);
        assertThat(explanations.open(number, "account").orElseThrow().number())
                .isEqualTo(file.number());
        assertThat(explanations.open(number, "estimate")).isEmpty();
    }

    /// Everything that is held, the copy's own line included; a draft between officers is not.
    @Test
    void aCopyHoldsAllOfItAndIsALookItself() {
        phone();
        CaseFile open = take(clerk("r-clerk"), Requests.ask(SERVER, person()), CaseAct.TAKE_UP);
        take(clerk("r-clerk"), open, CaseAct.ANSWER);
        OwnCopies copies = SERVER.get(OwnCopies.class);
        OwnCopy copy = copies.take(person());
        JsonNode json = JsonMapper.shared().readTree(copies.json(copy));
        assertThat(json.at("/format").asString()).isEqualTo("quanyi-copy-1");
        assertThat(json.at("/record/format").asString()).isEqualTo("quanyi-record-1");
        assertThat(json.at("/contacts/0/value").asString()).isEqualTo(PHONE);
        assertThat(json.at("/cases/0/number").asString()).isEqualTo(open.number());
        assertThat(json.at("/cases/0/steps/2/act").asString()).isEqualTo("ANSWER");
        assertThat(json.at("/cases/0/steps/2/note").isNull()).isTrue();
        ReadLine last = SERVER.get(Reads.class).of(number).getFirst();
        assertThat(last.purpose()).isEqualTo(Purpose.OWN_COPY);
        assertThat(json.at("/looks/count").asLong())
                .isEqualTo(SERVER.get(Reads.class).count(number));
        for (Language language : Language.values()) {
            String csv =
                    new String(copies.csv(copy, language), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(csv).contains(PHONE, open.number());
            assertThat(copies.pdf(copy, language)).startsWith('%', 'P', 'D', 'F');
        }
    }

    private CaseFile copyOnPaper() {
        return SERVER.get(Copies.class)
                .ask(Asker.of(person()), new CopyWish(CopyWish.Way.WINDOW, ""))
                .orThrow();
    }

    private static String text(OwnCopy copy) {
        return new String(
                SERVER.get(OwnCopies.class).csv(copy, Language.ZH),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Only whoever had the case in hand, and only when a second officer agreed.
    @Test
    void aCopyIsPrintedOnceTwoPeopleGrantedItAndIsALookOfTheOfficers() {
        phone();
        OwnCopies copies = SERVER.get(OwnCopies.class);
        CaseFile asked = copyOnPaper();
        CaseFile taken = take(clerk("r-clerk"), asked, CaseAct.TAKE_UP);
        assertThat(copies.print(clerk("r-clerk"), asked.number())).as("in hand").isEmpty();
        CaseFile written = take(clerk("r-clerk"), taken, CaseAct.ANSWER);
        assertThat(copies.print(clerk("r-clerk"), asked.number())).as("not agreed").isEmpty();
        take(officer("r-officer"), written, CaseAct.ACCEPT);
        long before = SERVER.get(Reads.class).count(number);
        for (Actor other :
                List.of(clerk("r-other"), officer("r-officer"), Requests.themselves(number))) {
            assertThat(copies.print(other, asked.number())).as(other.account()).isEmpty();
        }
        assertThat(SERVER.get(Reads.class).count(number)).isEqualTo(before);
        OwnCopy copy = copies.print(clerk("r-clerk"), asked.number()).orElseThrow();
        assertThat(text(copy)).contains(PHONE, asked.number());
        ReadLine look = SERVER.get(Reads.class).of(number).getFirst();
        assertThat(look.purpose()).isEqualTo(Purpose.CASE_HANDLING);
        assertThat(look.caseNumber()).isEqualTo(asked.number());
        assertThat(look.fields()).startsWith("copy ");
        assertThat(SERVER.get(Reads.class).count(number)).as("one line").isEqualTo(before + 1);
        String other = Requests.ask(SERVER, person()).number();
        assertThat(copies.print(clerk("r-clerk"), other)).as("no copy asked for").isEmpty();
    }

    @Test
    void nothingIsPrintedThatWasNotGranted() {
        CaseFile asked = answered(copyOnPaper(), Outcome.NOT_UPHELD);
        assertThat(SERVER.get(OwnCopies.class).print(clerk("r-clerk"), asked.number())).isEmpty();
    }

    /// What goes through an officer's hands, against what the person takes online.
    @Test
    void thePrintedCopyHoldsNothingThatOfficersDoNotLearn() {
        Fact fact = new Fact(FactKind.TWO_PLACES, Month.of(2025, 7), "江城市参保登记");
        String question =
                SERVER.get(PersonQuestions.class)
                        .ask(
                                clerk("r-asks"),
                                SERVER.get(Persons.class).byId(number),
                                new PersonQuestion(List.of(fact), "周敏", "0990-0000417", null),
                                "数据比对清单 2026-31")
                        .orThrow()
                        .number();
        CaseFile complaint = answered(complain("r-named", "").orThrow(), Outcome.NOT_UPHELD);
        String superior =
                SERVER.get(Reviews.class)
                        .announce(
                                person(),
                                complaint.number(),
                                new ReviewNotice(
                                        CaseKind.SUPERIOR, "", "", LocalDate.of(2026, 1, 5), ""))
                        .orThrow()
                        .number();
        SERVER.get(Reads.class)
                .record(clerk("r-looks"), Purpose.COUNTER_SERVICE, "A-1", number, "months");
        String doubt =
                SERVER.get(Objections.class)
                        .object(
                                Asker.of(person()),
                                Long.toString(SERVER.get(Reads.class).count(number)),
                                LookDoubt.MISUSE,
                                "")
                        .orThrow()
                        .number();
        CaseFile asked = answered(copyOnPaper(), Outcome.UPHELD);
        String printed =
                text(
                        SERVER.get(OwnCopies.class)
                                .print(clerk("r-clerk"), asked.number())
                                .orElseThrow());
        assertThat(printed)
                .contains(asked.number())
                .doesNotContain(question, complaint.number(), superior, doubt);
        assertThat(text(SERVER.get(OwnCopies.class).take(person())))
                .contains(question, complaint.number(), superior, doubt);
    }

    @Test
    void aLookThatIsToldLaterIsInNoPrintAndOnlyItsDayInTheirs() {
        LocalDate until = LocalDate.now(SERVER.get(Clock.class)).plusDays(30);
        DelayedReveals delays = SERVER.get(DelayedReveals.class);
        String document = "示公刑查 " + number;
        delays.ask(document, DelayedReveals.Basis.CRIMINAL, until, "legal");
        assertThat(delays.confirm(delays.all().getLast().id(), "audit")).isTrue();
        SERVER.get(Reads.class)
                .record(clerk("r-police"), Purpose.LAWFUL_INQUIRY, document, number, "months");
        OwnCopies copies = SERVER.get(OwnCopies.class);
        OwnCopy own = copies.take(person());
        assertThat(text(own)).contains("以后才告知的一次查看").doesNotContain("示公刑查");
        assertThat(copies.pdf(own, Language.ZH)).startsWith('%', 'P', 'D', 'F');
        CaseFile asked = answered(copyOnPaper(), Outcome.UPHELD);
        OwnCopy printed = copies.print(clerk("r-clerk"), asked.number()).orElseThrow();
        assertThat(text(printed)).doesNotContain("以后才告知的一次查看");
        assertThat(copies.pdf(printed, Language.EN)).startsWith('%', 'P', 'D', 'F');
    }
}
