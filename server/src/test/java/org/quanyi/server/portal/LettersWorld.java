package org.quanyi.server.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.signin.SteppedClock;

/// Persons to whom letters go, and the officers who write them, on a server whose clock is put
/// forward.
final class LettersWorld implements AutoCloseable {

    static final String AGENCY = "示例送达中心";
    static final Actor CLERK = staff("letters-clerk", Role.CLERK);
    static final Actor OFFICER = staff("letters-officer", Role.SECOND_OFFICER);

    final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-02T02:00:00Z"));
    final TestServer server = TestServer.stepped("letters", clock);
    private int serial = 400;

    LettersWorld() {
        server.get(DemoAccounts.class).add(CLERK);
        server.get(DemoAccounts.class).add(OFFICER);
    }

    @Override
    public void close() {
        server.close();
    }

    static Actor staff(String account, Role role) {
        return new Actor(account, role, "信" + account, AGENCY, null, null);
    }

    Actor person(Map<Contact.Kind, String> contacts) {
        int key =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "钱来信",
                                                SampleCity.number("99010219800101" + serial++))))
                        .getFirst();
        contacts.forEach((kind, value) ->
                server.get(Contacts.class)
                        .record(
                                key,
                                new Contact(
                                        kind,
                                        value,
                                        Contact.Source.PERSON,
                                        LocalDate.of(2026, 1, 1))));
        Actor actor = new Actor("letters-" + key, Role.PERSON, "钱来信", "", key, null);
        server.get(DemoAccounts.class).add(actor);
        return actor;
    }

    /// Somebody who acts for a person.
    Actor acting(Actor person) {
        Actor other = person(Map.of());
        Authority.Terms terms =
                new Authority.Terms(
                        Authority.Basis.CONSENT,
                        Authority.Scope.SEE,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(90));
        Authority authority =
                server.get(Representatives.class)
                        .give(
                                person.requirePerson(),
                                other.requirePerson(),
                                terms,
                                "",
                                person.account())
                        .orThrow();
        return other.actingFor(authority, other.name());
    }

    CaseFile ask(Actor person) {
        return server.get(Complaints.class)
                .complain(
                        Asker.of(person),
                        new Complaint(ComplaintReason.WAITED, "office-" + serial++, "", "等了很久"))
                .orThrow();
    }

    CaseFile take(Actor actor, CaseFile file, CaseAct act, @Nullable Outcome out) {
        return server.get(Cases.class)
                .take(
                        actor,
                        new Step(
                                file.number(),
                                file.version(),
                                act,
                                "查过了，窗口少开了一个，已经改了",
                                Map.of(),
                                out,
                                null))
                .orThrow();
    }

    CaseFile answered(Actor person) {
        CaseFile taken = take(CLERK, ask(person), CaseAct.TAKE_UP, null);
        CaseFile written = take(CLERK, taken, CaseAct.ANSWER, Outcome.UPHELD);
        return take(OFFICER, written, CaseAct.ACCEPT, null);
    }

    List<String> files(String folder) {
        Path all = server.folder().resolve(folder);
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(all)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
