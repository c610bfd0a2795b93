package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Alarm;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.SignInAccount;

/// `account open` and `account end`: who gets an account, and who is refused in words.
class AccountCommandTest {

    private static final String ISSUER = "https://id.example";
    private static final TestServer SERVER = TestServer.shared();

    private static Said said(String... words) {
        return Said.by(Path.of(SERVER.folder().toString()), words);
    }

    private static java.util.Optional<Actor> at(String subject) {
        return SERVER.get(AccountRegister.class)
                .ofSubject(new SignInAccount.Subject(ISSUER, subject));
    }

    @Test
    void anOfficerGetsAnAccountOnceAndLosesIt() {
        String[] open = {
            "account",
            "open",
            "c-officer",
            "--role",
            "second_officer",
            "--name",
            "孙玉梅",
            "--organisation",
            "示例市",
            "--issuer",
            ISSUER,
            "--subject",
            "sun",
            "--json"
        };
        Said opened = said(open);
        assertThat(opened.exit()).isZero();
        assertThat(opened.json().at("/role").asString()).isEqualTo("SECOND_OFFICER");
        assertThat(at("sun").orElseThrow().role()).isEqualTo(Role.SECOND_OFFICER);
        assertThat(said(open).exit()).isEqualTo(3);
        assertThat(said("account", "end", "c-officer").exit()).isZero();
        assertThat(at("sun")).isEmpty();
        assertThat(said("account", "end", "c-officer").exit()).isEqualTo(3);
        assertThat(said(open).err()).contains("c-officer");
    }

    private static Said open(String account, String role) {
        return said(
                "account",
                "open",
                account,
                "--role",
                role,
                "--name",
                "冯洁",
                "--organisation",
                "示例市",
                "--issuer",
                ISSUER,
                "--subject",
                account);
    }

    private static java.util.List<String> alarms(AlarmKind kind) {
        return SERVER.get(Alarms.class).recent().stream()
                .filter(a -> a.kind() == kind)
                .map(Alarm::account)
                .toList();
    }

    /// The first accounts of an installation are the operator's to open, and every one is looked
    /// into. From two security administrators on they are theirs.
    @Test
    void theTerminalOpensStaffOnlyUntilTwoAdministratorsAreThere() {
        assertThat(open("c-feng", "security_administrator").exit()).isZero();
        assertThat(open("c-wei", "security_administrator").exit()).isZero();
        assertThat(alarms(AlarmKind.ACCOUNT_OPENED)).contains("c-feng", "c-wei");
        Said third = open("c-third", "clerk");
        assertThat(third.exit()).isEqualTo(3);
        assertThat(third.err()).contains("/security/cases");
        assertThat(at("c-third")).isEmpty();
        assertThat(said("account", "end", "c-wei").exit()).isZero();
        assertThat(alarms(AlarmKind.ACCOUNT_ENDED)).contains("c-wei");
        assertThat(open("c-third", "clerk").exit()).isZero();
        assertThat(alarms(AlarmKind.ACCOUNT_OPENED)).contains("c-third");
        assertThat(said("account", "end", "c-feng").exit()).isZero();
    }

    @Test
    void aPersonAndAHandlerStandForWhoIsOnRecord() {
        String number = "990102199001010074";
        int person =
                SERVER.get(Persons.class)
                        .register(
                                List.of(new NewPerson("钱一", PersonNumbers.read(number).orThrow())))
                        .getFirst();
        SampleCity.open(SERVER);
        assertThat(
                        said(
                                        "account",
                                        "open",
                                        "c-qian",
                                        "--role",
                                        "person",
                                        "--number",
                                        number,
                                        "--phone",
                                        "0000-c",
                                        "--issuer",
                                        ISSUER,
                                        "--subject",
                                        "qian")
                                .exit())
                .isZero();
        assertThat(at("qian").orElseThrow().requirePerson()).isEqualTo(person);
        assertThat(
                        said(
                                        "account",
                                        "open",
                                        "c-boss",
                                        "--role",
                                        "employer_approver",
                                        "--name",
                                        "沈丽",
                                        "--employer",
                                        SampleCity.MINGYUAN,
                                        "--issuer",
                                        ISSUER,
                                        "--subject",
                                        "boss")
                                .exit())
                .isZero();
        assertThat(at("boss").orElseThrow().organisation()).contains("明远");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--role person --number 990102198405120022",
                "--role person",
                "--role employer --name x --employer 91990101MA0000099X",
                "--role clerk"
            })
    void whoIsNotOnRecordGetsNone(String words) {
        Said refused = said(("account open c-nobody --lang en " + words).split(" "));
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).isNotBlank().doesNotContain("990102198405120022");
    }
}
