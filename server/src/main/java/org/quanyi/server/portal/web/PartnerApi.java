package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Problem;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.Problems;
import org.quanyi.server.access.ProgramLanguage;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.ExchangeRefusal;
import org.quanyi.server.exchange.Question;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Timeline;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where a program of another agency asks: one question, about one person, answered yes, no, or
/// not. Each answer is a read that the person sees, with the agency's name and the agreement.
@RestController
class PartnerApi {

    private static final int LONGEST_AGREEMENT = 39;

    private final Agreements agreements;
    private final Persons persons;
    private final Records records;
    private final Reads reads;
    private final Words words;
    private final Problems problems;

    PartnerApi(
            Agreements agreements,
            Persons persons,
            Records records,
            Reads reads,
            Words words,
            Problems problems) {
        this.agreements = agreements;
        this.persons = persons;
        this.records = records;
        this.reads = reads;
        this.words = words;
        this.problems = problems;
    }

    /// What is asked.
    ///
    /// @param agreement by whose terms
    /// @param number any number of the person
    /// @param month such as `2026-10`
    /// @param insurance its key; pension when it is left out
    record Asked(
            @Nullable String agreement,
            @Nullable String number,
            @Nullable String month,
            @Nullable String insurance) {}

    /// The answer, and nothing else of the person.
    ///
    /// @param answer `yes`, `no` or `declined`
    /// @param code why it is declined; null when it is not
    /// @param reason the same in words
    record Told(
            String answer, @Nullable String code, @Nullable String reason, Instant answeredAt) {}

    @PostMapping("/api/v1/partner/answers")
    ResponseEntity<Told> ask(
            @AuthenticationPrincipal Actor program,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        Locale locale = ProgramLanguage.of(request);
        PersonNumber number = number(asked);
        Month month = month(asked.month());
        Insurance insurance = insurance(asked.insurance());
        String id = asked.agreement() == null ? "" : asked.agreement();
        if (id.length() > LONGEST_AGREEMENT) {
            throw field("agreement");
        }
        Told told =
                switch (agreements.ask(program, id, Question.INSURED_IN_MONTH)) {
                    case Result.Refused<Agreement>(var refusals) -> {
                        persons.byNumber(number.normalised())
                                .ifPresent(person ->
                                        reads.withoutAgreement(
                                                program, shown(id), person.id(), "answer"));
                        yield declined(refusals.getFirst(), locale);
                    }
                    case Result.Of<Agreement>(var agreement) ->
                            told(program, agreement, number, month, insurance, locale);
                };
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(told);
    }

    /// Somebody who is not on record was insured in no month, and has agreed to nothing: both are
    /// answered alike.
    private Told told(
            Actor program,
            Agreement agreement,
            PersonNumber number,
            Month month,
            Insurance insurance,
            Locale locale) {
        Optional<Person> person = persons.byNumber(number.normalised());
        if (person.isEmpty()) {
            return agreement.needsConsent()
                    ? declined(ExchangeRefusal.NO_CONSENT.of(), locale)
                    : answered(false);
        }
        try {
            PersonRecord record =
                    records.read(
                            new Records.Reader(
                                    program, Purpose.PARTNER_QUESTION, agreement.id(), "answer"),
                            person.get().id());
            return answered(Timeline.of(record, insurance).state(month).isPaid());
        } catch (ReadRefused refused) {
            // who is protected is answered like who has not agreed
            ExchangeRefusal why =
                    agreement.needsConsent()
                            ? ExchangeRefusal.NO_CONSENT
                            : ExchangeRefusal.NOT_AVAILABLE;
            return declined(why.of(), locale);
        }
    }

    /// What the person sees of a name that may be anything: nothing that could be read as a
    /// message.
    private static String shown(String agreement) {
        return Agreements.isName(agreement) ? agreement : "-";
    }

    private Told answered(boolean yes) {
        return new Told(yes ? "yes" : "no", null, null, records.now());
    }

    private Told declined(Refusal why, Locale locale) {
        String reason = words.in(Language.of(locale)).refusal(why);
        return new Told("declined", why.code(), reason, records.now());
    }

    private PersonNumber number(Asked asked) {
        LocalDate today = records.today();
        return switch (PersonNumbers.read(asked.number() == null ? "" : asked.number(), today)) {
            case Result.Of<PersonNumber>(var read) -> read;
            case Result.Refused<PersonNumber> _ -> throw field("number");
        };
    }

    private static Month month(@Nullable String text) {
        try {
            return Month.parse(text == null ? "" : text);
        } catch (IllegalArgumentException none) {
            throw field("month");
        }
    }

    private static Insurance insurance(@Nullable String key) {
        if (key == null) {
            return Insurance.PENSION;
        }
        for (Insurance one : Insurance.values()) {
            if (one.key().equals(key)) {
                return one;
            }
        }
        throw field("insurance");
    }

    private static WrongField field(String name) {
        return new WrongField(name);
    }

    /// A field that says what cannot be.
    private static final class WrongField extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongField(String name) {
            super(name);
        }
    }

    @ExceptionHandler(WrongField.class)
    ResponseEntity<Problem> wrong(WrongField field, HttpServletRequest request) {
        Problem problem =
                problems.of(
                        ProblemKind.FIELD,
                        ProgramLanguage.of(request),
                        String.valueOf(field.getMessage()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
