package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.LinkedNumbers;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;

/// The case number that an officer gives as the reason of a read: one of ours opens nobody but whom
/// it concerns, any other is marked for the person.
class CaseAsReasonJourneyTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    /// Somebody on record.
    private record Insured(int person, PersonNumber number) {}

    private static Insured insured() {
        PersonNumber number = SampleCity.number(next());
        int person =
                SERVER.get(Persons.class)
                        .register(List.of(new NewPerson("事由人", number)))
                        .getFirst();
        return new Insured(person, number);
    }

    private static Actor clerk() {
        String account = "cr-clerk-" + SERIAL.getAndIncrement();
        return new Actor(account, Role.CLERK, "周敏", "示例事由中心", null, null);
    }

    private static boolean opens(Actor reader, Insured insured, String caseNumber) {
        try {
            SERVER.get(Reads.class)
                    .record(reader, Purpose.CASE_HANDLING, caseNumber, insured.person(), "person");
            return true;
        } catch (ReadRefused refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"%s, true", "b%s, true", "%s , true", "B2026-999999-11, false"})
    void aCaseOfOursOpensOnlyWhomItConcerns(String form, boolean isThere) {
        Insured theirs = insured();
        Insured other = insured();
        String number =
                LinkedNumbers.propose(SERVER, theirs.person(), SampleCity.number(next())).number();
        String typed =
                form.startsWith("b") ? number.toLowerCase(Locale.ROOT) : form.formatted(number);
        assertThat(opens(clerk(), theirs, typed)).isEqualTo(isThere);
        assertThat(opens(clerk(), other, typed)).isFalse();
        ReadLine line = SERVER.get(Reads.class).of(other.person()).getFirst();
        assertThat(String.valueOf(line.refusedBy())).isEqualTo("OTHER_CASE");
        assertThat(line.caseIsUnchecked()).isFalse();
    }

    private static String next() {
        return "99010619900101" + SERIAL.getAndIncrement();
    }

    @Test
    void withoutTheCasesNoRecordOpensForOneOfOurs() {
        Insured theirs = insured();
        String number =
                LinkedNumbers.propose(SERVER, theirs.person(), SampleCity.number(next())).number();
        Actor clerk = clerk();
        assertThat(opens(clerk, theirs, number)).isTrue();
        OwnerConnection.run(SERVER.store(), "revoke select on casework.party from quanyi_app");
        try {
            assertThat(opens(clerk, theirs, number)).isFalse();
        } finally {
            OwnerConnection.run(SERVER.store(), "grant select on casework.party to quanyi_app");
        }
        assertThat(opens(clerk, theirs, number)).isTrue();
    }

    @Test
    void aNumberThatIsNotOursIsMarkedForThePerson() {
        Insured insured = insured();
        SERVER.get(DemoAccounts.class)
                .add(new Actor("cr-marked", Role.PERSON, "事由人", "", insured.person(), null));
        String number =
                LinkedNumbers.propose(SERVER, insured.person(), SampleCity.number(next())).number();
        assertThat(opens(clerk(), insured, number)).isTrue();
        Visitor themselves = Visitor.as(SERVER, "cr-marked");
        assertThat(themselves.page("/me/access").text())
                .contains(number)
                .doesNotContain("不是本系统的号码");
        assertThat(opens(clerk(), insured, "京社保函 2026-118")).isTrue();
        assertThat(themselves.page("/me/access").text()).contains("京社保函 2026-118", "不是本系统的号码");
    }
}
