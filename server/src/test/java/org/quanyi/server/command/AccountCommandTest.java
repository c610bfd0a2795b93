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
