package org.quanyi.server.crash;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanyi.server.Quanyi;
import org.quanyi.server.SampleCity;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.rights.LetterNotices;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/// A process in which persons ask without end and are told of each letter, until somebody kills it.
/// It says each case that it was told is open.
public final class LetterWriter {

    private LetterWriter() {}

    /// @param arguments the state folder
    public static void main(String[] arguments) throws Exception {
        Store store = Store.open(new StateFolder(Path.of(arguments[0])), Map.of());
        var context =
                new SpringApplicationBuilder(Quanyi.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .initializers((GenericApplicationContext c) ->
                                c.registerBean(Store.class, () -> store))
                        .run();
        if (arguments.length > 1) {
            System.out.println(
                    FilingWriter.ACKNOWLEDGED + context.getBean(LetterNotices.class).send());
            context.close();
            store.close();
            return;
        }
        int person =
                context.getBean(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "示例甲", SampleCity.number("99010219700101555"))))
                        .getFirst();
        context.getBean(Contacts.class)
                .record(
                        person,
                        new Contact(
                                Contact.Kind.PHONE,
                                "0000-crash",
                                Contact.Source.PERSON,
                                LocalDate.of(2026, 1, 1)));
        Actor actor = new Actor("crash", Role.PERSON, "示例甲", "", person, null);
        context.getBean(Notices.class).choose(actor, Set.of(NoticeChannel.SMS));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (true) {
                        context.getBean(LetterNotices.class).send();
                    }
                });
        for (int i = 0; ; i++) {
            // each about another officer, so that none is asked for already
            Complaint about =
                    new Complaint(ComplaintReason.OTHER, "officer-" + i, "", "第 " + i + " 次");
            String number =
                    context.getBean(Complaints.class)
                            .complain(Asker.of(actor), about)
                            .orThrow()
                            .number();
            System.out.println(FilingWriter.ACKNOWLEDGED + number);
        }
    }
}
