package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.KeyRotation;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.NumberIndexRotation;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;
import org.quanyi.server.store.StoreFailure;
import org.springframework.dao.DuplicateKeyException;

/// Keys that change while a server works, keys that are missing or another, and a key that is
/// destroyed.
@TestMethodOrder(MethodOrderer.MethodName.class)
class KeysCommandTest {

    private static final int FIRST = 3_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static TestServer server;
    private static int registered;

    @TempDir static Path elsewhere;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("keys");
        register(FIRST);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String number(int i) {
        return SampleList.number("%d0101".formatted(1950 + i / 1000), i % 1000);
    }

    private static synchronized void register(int count) {
        List<NewPerson> some = new ArrayList<>();
        for (int i = registered; i < registered + count; i++) {
            some.add(new NewPerson("示例" + i, PersonNumbers.read(number(i), DAY).orThrow()));
        }
        server.get(Persons.class).register(some);
        registered += count;
    }

    private static void everybodyIsThere() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < registered; i++) {
            numbers.add(number(i));
        }
        var found = server.get(Persons.class).onRecord(numbers);
        assertThat(found).hasSize(registered);
        for (int i = 0; i < registered; i++) {
            assertThat(found.get(number(i))).extracting(OnRecord::name).isEqualTo("示例" + i);
        }
        Person last = server.get(Persons.class).byNumber(number(registered - 1)).orElseThrow();
        assertThat(last.currentNumber().number()).isEqualTo(number(registered - 1));
        assertThat(last.birth()).hasToString("%d-01-01".formatted(1950 + (registered - 1) / 1000));
        assertThatThrownBy(() ->
                        server.get(Persons.class)
                                .register(
                                        List.of(
                                                new NewPerson(
                                                        "别人",
                                                        PersonNumbers.read(number(0), DAY)
                                                                .orThrow()))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static Said besideAWriter(String... words) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!stop.get()) {
                                register(7);
                            }
                        });
        Said said = Said.by(server.folder(), words);
        stop.set(true);
        writer.join();
        assertThat(said.exit()).as(said.err()).isEqualTo(QuanyiCommand.DONE);
        return said;
    }

    private static String status(String path) {
        return Said.by(server.folder(), "keys", "status", "--json").json().at(path).asString();
    }

    @Test
    void aKeyIsChangedWhileOthersRegister() throws Exception {
        Said said = besideAWriter("keys", "rotate", "--json");
        int key = said.json().at("/key").asInt();
        assertThat(said.json().at("/done").asInt()).isGreaterThanOrEqualTo(FIRST);
        KeyRotation.Status status = server.get(KeyRotation.class).status();
        assertThat(status.keys().getLast().key()).isEqualTo(key);
        assertThat(status.isUnderWay()).as(status.toString()).isFalse();
        assertThat(status.keys().getLast().persons()).isEqualTo(registered);
        everybodyIsThere();
    }

    @Test
    void theKeyOfTheIndexIsChangedWhileOthersRegister() throws Exception {
        Said said = besideAWriter("keys", "rotate", "--index", "--json");
        int version = said.json().at("/key").asInt();
        assertThat(server.get(NumberIndexRotation.class).status())
                .isEqualTo(Map.of(version, (long) registered));
        everybodyIsThere();
    }

    @Test
    void aChangeThatWasCutOffGoesOn() {
        KeyRotation rotation = server.get(KeyRotation.class);
        assertThatThrownBy(() -> rotation.run(KeysCommandTest::cutOff))
                .hasMessage("the power failed");
        NumberIndexRotation index = server.get(NumberIndexRotation.class);
        assertThatThrownBy(() -> index.run(KeysCommandTest::cutOff)).hasMessage("the power failed");
        assertThat(status("/underWay")).isEqualTo("true");
        int key = rotation.status().keys().getLast().key();
        register(5);
        everybodyIsThere();
        Said went = Said.by(server.folder(), "keys", "rotate", "--json");
        assertThat(went.json().at("/wentOn").asBoolean()).isTrue();
        assertThat(went.json().at("/key").asInt()).isEqualTo(key);
        assertThat(Said.by(server.folder(), "keys", "rotate", "--index", "--json").exit()).isZero();
        assertThat(status("/underWay")).isEqualTo("false");
        assertThat(index.status()).hasSize(1);
        everybodyIsThere();
    }

    private static void cutOff(long done) {
        throw new IllegalStateException("the power failed");
    }

    @Test
    void whoIsErasedCannotBeReadAndEverythingElseHolds() {
        register(1);
        String number = number(registered - 1);
        Persons persons = server.get(Persons.class);
        int person = persons.byNumber(number).orElseThrow().id();
        Contacts contacts = server.get(Contacts.class);
        contacts.record(
                person, new Contact(Contact.Kind.PHONE, "15400000009", Contact.Source.PERSON, DAY));
        assertThat(contacts.phoneOf(person)).contains("15400000009");

        server.get(DataKeys.class).erase(person, "test");
        assertThat(persons.byId(person).name()).isEqualTo(Person.ERASED);
        assertThat(persons.byId(person).birth()).isNull();
        assertThat(persons.byId(person).currentNumber().number()).isEqualTo(Person.ERASED);
        assertThat(persons.onRecord(List.of(number)).get(number))
                .extracting(OnRecord::name)
                .isEqualTo(Person.ERASED);
        assertThat(contacts.phoneOf(person)).isEmpty();
        assertThat(status("/erased")).isEqualTo("1");
        Said verified = Said.by(server.folder(), "verify", "--json");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();

        // for the other tests, whose numbers count from 0 without a gap
        registered--;
        OwnerConnection.run(
                server.store(), "delete from person.number_digest where person = " + person);
        OwnerConnection.run(server.store(), "delete from person.contact where person = " + person);
        OwnerConnection.run(server.store(), "delete from person.number where person = " + person);
        OwnerConnection.run(server.store(), "delete from person.person where id = " + person);
        OwnerConnection.run(server.store(), "delete from keys.erasure where person = " + person);
    }

    @Test
    void aKeyThatIsGoneWithoutAnErasureIsToldAndNotGuessed() {
        int person = server.get(Persons.class).byNumber(number(1)).orElseThrow().id();
        OwnerConnection.run(server.store(), "create table keys.kept as table keys.data_key");
        OwnerConnection.run(server.store(), "delete from keys.data_key where person = " + person);
        assertThatThrownBy(() -> server.get(DataKeys.class).of(List.of(person)))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("nobody erased it");
        OwnerConnection.run(
                server.store(), "insert into keys.data_key table keys.kept on conflict do nothing");
        OwnerConnection.run(server.store(), "drop table keys.kept");
    }

    @Test
    void refusesWithoutTheRightKeys() throws Exception {
        Path file = server.folder().resolve("keys.p12");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Path away = elsewhere.resolve("keys.p12");
        Files.move(file, away);
        try {
            refused("is not in " + file);
            Files.write(file, foreign());
            refused("may be read by others");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            refused("is not the one that this installation's data were sealed with");
            Files.writeString(file, "no key store");
            refused("cannot be opened");
        } finally {
            Files.deleteIfExists(file);
            Files.move(away, file);
        }
        assertThat(Said.by(server.folder(), "verify").exit()).isZero();
    }

    private static void refused(String why) {
        for (String command : List.of("verify", "keys status")) {
            Said said = Said.by(server.folder(), command.split(" ", -1));
            assertThat(said.exit()).isEqualTo(QuanyiCommand.FAILED);
            assertThat(said.err()).contains(why);
        }
    }

    /// Somebody else's key store, with keys of the same names.
    private static byte[] foreign() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        for (int version = 1; version < 9; version++) {
            store.setEntry(
                    "quanyi-kek-" + version,
                    new KeyStore.SecretKeyEntry(generator.generateKey()),
                    new KeyStore.PasswordProtection("quanyi".toCharArray()));
        }
        var bytes = new java.io.ByteArrayOutputStream();
        store.store(bytes, "quanyi".toCharArray());
        return bytes.toByteArray();
    }
}
