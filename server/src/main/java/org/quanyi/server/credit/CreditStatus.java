package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What anybody outside may know of an organisation now (信用状态查询): one at a time, by its whole code
/// or its whole name. No list, no part of a name, nothing of the past.
@Component
public class CreditStatus {

    private static final int MOST_ANSWERS = 50;

    private final CreditRegister register;
    private final RecipientLedger recipients;
    private final Employers employers;
    private final Commendations commendations;
    private final RegisterTime time;

    CreditStatus(
            CreditRegister register,
            RecipientLedger recipients,
            Employers employers,
            Commendations commendations,
            RegisterTime time) {
        this.register = register;
        this.recipients = recipients;
        this.employers = employers;
        this.commendations = commendations;
        this.time = time;
    }

    /// An answer that a program had.
    ///
    /// @param id in the order of all answers
    /// @param present whether something public stood then; of a notice, whether it counted then
    /// @param notice what its office was told and it fetched; null where it asked about any
    ///   organisation
    public record Answered(
            long id,
            String agreement,
            String office,
            boolean present,
            @Nullable Long notice,
            Instant at) {}

    /// An organisation with what is public of it.
    ///
    /// @param commended what it wishes to be seen in its favour
    public record Shown(
            String code,
            String name,
            List<CreditEntry> entries,
            Commendations.Commended commended) {
        /// Copies the entries.
        public Shown {
            entries = List.copyOf(entries);
        }
    }

    /// What is public now of the organisation of that code or name. One that is not on record, has
    /// nothing, or is an individual business is answered alike: empty.
    public Optional<Shown> look(String codeOrName) {
        String asked = codeOrName.strip();
        return employer(asked)
                .map(e ->
                        new Shown(
                                e.code(),
                                e.name(),
                                register.publicOf(e.id(), today()),
                                commendations.publicOf(e.id())))
                .filter(shown -> !shown.entries().isEmpty() || !shown.commended().isEmpty());
    }

    private Optional<Employer> employer(String asked) {
        Optional<Employer> byCode = employers.byCode(asked.toUpperCase(Locale.ROOT));
        return (byCode.isPresent() ? byCode : employers.byName(asked))
                .filter(e -> !e.isIndividualBusiness());
    }

    /// Answers a program: whether something public stands now. The organisation sees that it was
    /// asked about, by whom and under which agreement.
    @Transactional
    public boolean answer(String code, String agreement, String office) {
        Optional<Employer> employer = employer(code.strip());
        boolean present =
                employer.filter(e -> !register.publicOf(e.id(), today()).isEmpty()).isPresent();
        Instant now = time.now();
        employer.ifPresent(e ->
                recipients.answered(
                        e.id(), new Answered(0, agreement, office, present, null, now)));
        return present;
    }

    /// What is said in favour of an organisation, shown or not, for itself.
    public Commendations.Commended commended(int employer) {
        return commendations.own(employer);
    }

    /// The newest answers about an organisation, for itself.
    public List<Answered> answers(int employer) {
        return recipients.answered(employer, MOST_ANSWERS);
    }

    private LocalDate today() {
        return time.today();
    }
}
