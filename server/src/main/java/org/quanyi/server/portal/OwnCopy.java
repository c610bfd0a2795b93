package org.quanyi.server.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.OwnCases;
import org.quanyi.server.document.IssuedDocument;
import org.quanyi.server.exchange.Consent;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.person.LifeFact;

/// All that is held about one person (本人信息副本), at a moment. Immutable.
///
/// @param who what is held about who they are
/// @param cases what they asked for and what was done about their record, whole
/// @param looks every look at their record with its proof
/// @param consents that they ever gave, with every word of theirs
/// @param whole whether nothing of it was left out, because an officer prints it
public record OwnCopy(
        PersonRecord record,
        Who who,
        List<OwnCases.Whole> cases,
        List<Consent> consents,
        AccessDownload.Document looks,
        Issued issued,
        boolean whole) {

    public OwnCopy {
        cases = List.copyOf(cases);
        consents = List.copyOf(consents);
    }

    /// Who somebody is (人员资料).
    ///
    /// @param registeredAt when the person came on record
    /// @param contacts how they can be reached, with source and date
    /// @param life every fact of their life, taken back or not
    /// @param honours that are offered to them, and that they keep; none through an officer's hands
    public record Who(
            Instant registeredAt,
            List<Contact> contacts,
            List<LifeEvent> life,
            List<Honour> honours) {

        public Who {
            contacts = List.copyOf(contacts);
            life = List.copyOf(life);
            honours = List.copyOf(honours);
        }

        /// The fact of a kind that holds, the one recorded last; null where none does.
        @Nullable LifeEvent standing(LifeFact.Kind kind) {
            return life.stream()
                    .filter(e -> e.stands() && e.fact().kind() == kind)
                    .reduce((_, later) -> later)
                    .orElse(null);
        }
    }

    /// What was issued to them (开出的单据).
    public record Issued(List<Statements.Listed> statements, List<IssuedDocument> certificates) {

        public Issued {
            statements = List.copyOf(statements);
            certificates = List.copyOf(certificates);
        }
    }
}
