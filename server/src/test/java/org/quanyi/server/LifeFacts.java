package org.quanyi.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.SamePersons;
import org.quanyi.server.store.OwnerConnection;

/// Facts of lives, the whole way: asked for, accepted by somebody else, their days over.
public final class LifeFacts {

    private static final String AGENCY = "示例生平中心";

    /// The records of a day have a limit.
    private static final int EACH = 20;

    private LifeFacts() {}

    /// A number that nobody else of a test carries, by its serial.
    public static PersonNumber number(int serial) {
        return SampleCity.number("99010219%02d0305%03d".formatted(60 + serial / 800, serial % 800));
    }

    /// Somebody insured since January 2025.
    public static int insured(TestServer server, String name, PersonNumber number) {
        Persons persons = server.get(Persons.class);
        int person = persons.register(List.of(new NewPerson(name, number))).getFirst();
        persons.enrol(
                List.of(person),
                Set.of(Insurance.PENSION, Insurance.MEDICAL),
                new Region("990100"),
                Month.of(2025, 1));
        return person;
    }

    /// The code of a refusal, or that it was done.
    public static String code(Result<?> result) {
        return result.refusals().stream().map(Refusal::code).findFirst().orElse("done");
    }

    /// Who asks for a person. There are many, for the records of a day have a limit.
    public static Actor clerk(int person) {
        return new Actor("life-clerk-" + person / EACH, Role.CLERK, "周敏", AGENCY, null, null);
    }

    /// Who may accept.
    public static Actor officer(int person) {
        return new Actor(
                "life-officer-" + person / EACH, Role.SECOND_OFFICER, "孙玉梅", AGENCY, null, null);
    }

    /// A fact by a register whose word is taken for it.
    public static LifeFact fact(LifeFact.Kind kind, String day, String value) {
        return new LifeFact(
                kind,
                LocalDate.parse(day),
                value,
                kind.sources().iterator().next(),
                "证明 3701-118 · 示例市公安局");
    }

    public static LifeFact death(String day) {
        return fact(LifeFact.Kind.DEATH, day, "");
    }

    public static Result<CaseFile> propose(TestServer server, int person, LifeFact fact) {
        return server.get(LifeEvents.class).propose(clerk(person), person, fact, "", List.of());
    }

    public static CaseFile accept(TestServer server, CaseFile file) {
        return server.get(Cases.class)
                .take(
                        officer(file.persons().getFirst()),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
    }

    /// Lets the time of a case come, whatever clock the server has.
    public static void due(TestServer server, CaseFile file) {
        OwnerConnection.run(
                server.store(),
                "update casework.file set due_at = opened_at where id = " + file.id());
    }

    /// Records it.
    public static CaseFile record(TestServer server, int person, LifeFact fact) {
        CaseFile file = accept(server, propose(server, person, fact).orThrow());
        due(server, file);
        server.get(Cases.class).carryOut();
        return file;
    }

    /// Finds two registrations of one name to be one person's.
    public static void merge(TestServer server, int one, int other) {
        PersonNumber number =
                PersonNumbers.read(server.get(Persons.class).byId(other).currentNumber().number())
                        .orThrow();
        CaseFile asked =
                server.get(SamePersons.class)
                        .propose(clerk(one), one, number, "窗口 2026-7", "公安身份核查 118", List.of())
                        .orThrow();
        due(server, accept(server, asked));
        server.get(Cases.class).carryOut();
    }

    /// Takes back what a case recorded.
    public static CaseFile takeBack(TestServer server, CaseFile recorded) {
        CaseFile file =
                server.get(Reversals.class)
                        .open(clerk(recorded.persons().getFirst()), recorded.number(), "公安更正证明 9")
                        .orThrow();
        CaseFile accepted = accept(server, file);
        server.get(Cases.class).carryOut();
        return accepted;
    }
}
