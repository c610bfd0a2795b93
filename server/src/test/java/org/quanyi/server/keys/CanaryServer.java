package org.quanyi.server.keys;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;
import org.slf4j.LoggerFactory;

/// A server in a process of its own, so that its heap holds nothing of the test that looks for
/// canaries in it. Values come in files, and the lines that it is told are only their names.
final class CanaryServer {

    static final String READY = "READY";
    static final String DONE = "DONE";

    /// What the control leaves in memory, on purpose.
    static volatile @Nullable String planted;

    private CanaryServer() {}

    public static void main(String[] arguments) throws IOException {
        try (TestServer server = TestServer.fresh("canary");
                var told =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            server.get(DemoAccounts.class)
                    .add(new Actor("office", Role.CLERK, "office", "office", null, null));
            System.out.println(READY + " " + server.address() + " " + server.folder());
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                String[] words = line.split(" ", 2);
                act(server, words[0], Path.of(words[1]));
                System.out.println(DONE);
            }
        }
        System.exit(0);
    }

    private static void act(TestServer server, String what, Path file) throws IOException {
        switch (what) {
            case "contacts" -> contacts(server, Files.readAllLines(file));
            case "dump" ->
                    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                            .dumpHeap(file.toString(), true);
            case "checkpoint" -> OwnerConnection.checkpoint(server.store());
            case "plant" -> plant(server, Files.readString(file));
            default -> throw new IllegalArgumentException(what);
        }
    }

    /// Number, telephone, address: recorded and read back through the door.
    private static void contacts(TestServer server, List<String> lines) {
        int person = server.get(Persons.class).byNumber(lines.get(0)).orElseThrow().id();
        Contacts door = server.get(Contacts.class);
        LocalDate day = LocalDate.of(2026, 1, 1);
        door.record(
                person, new Contact(Contact.Kind.PHONE, lines.get(1), Contact.Source.PERSON, day));
        door.record(
                person,
                new Contact(Contact.Kind.ADDRESS, lines.get(2), Contact.Source.PERSON, day));
        if (!door.phoneOf(person).orElseThrow().equals(lines.get(1))) {
            throw new IllegalStateException("another telephone number came back");
        }
        server.get(DemoAccounts.class)
                .add(new Actor("person", Role.PERSON, "person", "", person, null));
    }

    private static void plant(TestServer server, String value) {
        planted = value;
        OwnerConnection.run(
                server.store(),
                "create table access.planted as select '" + value + "'::text as value");
        LoggerFactory.getLogger(CanaryServer.class).warn("{}", value);
    }
}
