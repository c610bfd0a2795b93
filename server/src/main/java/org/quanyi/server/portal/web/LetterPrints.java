package org.quanyi.server.portal.web;

import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.casework.Notice;
import org.quanyi.server.casework.NoticeEnd;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OutFolder;
import org.quanyi.server.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Letters on paper (纸质信件): a PDF for each in the state folder's `print/new`, with a list for the
/// print shop that names nobody. Each letter is printed once; each leaves its line with the person.
///
/// A letter is prepared and its notice done in one transaction, and handed over after it.
@Component
class LetterPrints {

    static final String LIST = "index.csv";

    private static final int AT_ONCE = 200;
    private static final String ENDING = ".pdf";

    private final Notices notices;
    private final Contacts contacts;
    private final Persons persons;
    private final Reads reads;
    private final LetterPdf pdf;
    private final TransactionOperations transactions;
    private final OutFolder folder;

    LetterPrints(
            Notices notices,
            Holders holders,
            Reads reads,
            LetterPdf pdf,
            TransactionOperations transactions,
            Store store,
            @Value("${quanyi.print.key:}") String key) {
        this.notices = notices;
        this.contacts = holders.contacts();
        this.persons = holders.persons();
        this.reads = reads;
        this.pdf = pdf;
        this.transactions = transactions;
        this.folder =
                new OutFolder(store.folder().path().resolve("print"), key, "quanyi.print.key");
    }

    /// Who a letter is to, and where it goes.
    @Component
    record Holders(Persons persons, Contacts contacts) {}

    /// What a run did.
    ///
    /// @param printed letters handed over
    /// @param noAddress of persons without an address on record: handed over another way
    /// @param left of persons whose record does not open to the officer
    record Run(int printed, int noAddress, int left) {}

    private enum Done {
        PRINTED,
        NO_ADDRESS,
        ALREADY
    }

    /// How many letters wait for an officer's agency.
    int waiting(Actor officer) {
        return notices.toPrint(officer, AT_ONCE).size();
    }

    /// Prints what waits, and writes the list of all that the folder holds.
    Run print(Actor officer) {
        folder.finish("", ENDING, notices::isSent);
        int printed = 0;
        int noAddress = 0;
        int left = 0;
        for (Notice notice : notices.toPrint(officer, AT_ONCE)) {
            try {
                Done done = transactions.execute(_ -> prepare(officer, notice));
                if (done == Done.PRINTED) {
                    folder.release(notice.id() + ENDING);
                    printed++;
                }
                noAddress += done == Done.NO_ADDRESS ? 1 : 0;
            } catch (ReadRefused notTheirs) {
                left++;
            }
        }
        folder.list(LIST);
        return new Run(printed, noAddress, left);
    }

    private Done prepare(Actor officer, Notice notice) {
        reads.record(
                officer, Purpose.CASE_HANDLING, notice.caseNumber(), notice.person(), "letter");
        Optional<String> address =
                contacts.of(notice.person()).stream()
                        .filter(c -> c.kind() == Contact.Kind.ADDRESS)
                        .map(Contact::value)
                        .findFirst();
        if (!notices.done(notice, address.isPresent() ? NoticeEnd.SENT : NoticeEnd.NO_CONTACT)) {
            return Done.ALREADY;
        }
        if (address.isEmpty()) {
            return Done.NO_ADDRESS;
        }
        String name = persons.byId(notice.person()).name();
        folder.prepare(notice.id() + ENDING, pdf.of(notice, name, address.get()));
        return Done.PRINTED;
    }
}
