package org.quanyi.server.portal;

import java.time.Instant;
import java.util.List;
import org.quanyi.server.casework.OwnCases;
import org.quanyi.server.document.IssuedDocument;
import org.quanyi.server.exchange.Consent;
import org.quanyi.server.person.Contact;

/// All that is held about one person (本人信息副本), at a moment. Immutable.
///
/// @param registeredAt when the person came on record
/// @param contacts how they can be reached, with source and date
/// @param cases what they asked for and what was done about their record, whole
/// @param looks every look at their record with its proof
/// @param consents that they ever gave, with every word of theirs
public record OwnCopy(
        PersonRecord record,
        Instant registeredAt,
        List<Contact> contacts,
        List<OwnCases.Whole> cases,
        List<Consent> consents,
        AccessDownload.Document looks,
        Issued issued) {

    public OwnCopy {
        contacts = List.copyOf(contacts);
        cases = List.copyOf(cases);
        consents = List.copyOf(consents);
    }

    /// What was issued to them (开出的单据).
    public record Issued(List<Statements.Listed> statements, List<IssuedDocument> certificates) {

        public Issued {
            statements = List.copyOf(statements);
            certificates = List.copyOf(certificates);
        }
    }
}
