package org.quanyi.server.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.FieldAnswers;
import org.quanyi.server.access.Problem;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.access.Writes;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Registers a person, or a further number of a person on record. A clerk does.
@RestController
@RequestMapping(path = "/api/v1/persons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "persons", description = "Insured persons. 参保人员。")
class PersonApi {

    private static final int LONGEST_NAME = 100;

    private final Persons persons;
    private final NumberLinks links;
    private final Writes writes;
    private final FieldAnswers answers;
    private final Clock clock;

    PersonApi(
            Persons persons, NumberLinks links, Writes writes, FieldAnswers answers, Clock clock) {
        this.persons = persons;
        this.links = links;
        this.writes = writes;
        this.answers = answers;
        this.clock = clock;
    }

    /// Who is to be registered.
    ///
    /// @param name as on the document
    /// @param number resident ID, permanent-resident card or foreigner's number
    /// @param sameAs a number on record of the same person, when this one is a further number
    /// @param evidence the document that shows that both numbers are one person's; needed with
    ///   `sameAs`
    record Wanted(
            @Nullable String name,
            @Nullable String number,
            @Nullable String sameAs,
            @Nullable String evidence) {}

    /// What stands in the register now.
    ///
    /// @param status `REGISTERED`, `ON_RECORD`, or `PROPOSED`: a further number, which a second
    ///   officer has to accept
    /// @param kind of the number
    /// @param synthetic whether the number is invented for demonstration
    /// @param caseNumber of the case of a further number
    record Registered(
            String status,
            String number,
            String kind,
            boolean synthetic,
            @Nullable String caseNumber) {

        static Registered of(String status, PersonNumber number) {
            return of(status, number, null);
        }

        static Registered of(String status, PersonNumber number, @Nullable String caseNumber) {
            return new Registered(
                    status,
                    number.normalised(),
                    number.kind().name(),
                    number.synthetic(),
                    caseNumber);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "registerPerson",
            summary = "Register a person, or a further number of one. 登记人员，或同一人的另一个号码。")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The number is on record under another name.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    ResponseEntity<String> register(ProgramRequest request, @RequestBody Wanted wanted) {
        byte[] digest = request.digest(new byte[0], wanted);
        return writes.once(request, digest, () -> work(request, wanted));
    }

    private Answer work(ProgramRequest request, Wanted wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        String typed = wanted.number() == null ? "" : wanted.number();
        if (name.isEmpty() || typed.isBlank()) {
            return answers.problem(
                    request, ProblemKind.FIELD_MISSING, name.isEmpty() ? "name" : "number");
        }
        boolean unfit =
                name.length() > LONGEST_NAME
                        || name.chars().anyMatch(Character::isISOControl)
                        || name.chars().noneMatch(Character::isLetter);
        if (unfit) {
            return answers.problem(request, ProblemKind.FIELD, "name");
        }
        return switch (PersonNumbers.read(typed, today())) {
            case Result.Refused<PersonNumber>(var refusals) ->
                    answers.refused(request, "number", "number.", refusals);
            case Result.Of<PersonNumber>(var number) -> {
                Optional<Person> known = persons.byNumber(number.normalised());
                yield known.isPresent()
                        ? known(request, known.get(), name, number)
                        : fresh(request, name, number, wanted);
            }
        };
    }

    private Answer known(ProgramRequest request, Person person, String name, PersonNumber number) {
        return person.name().equals(name)
                ? Answer.ok(Registered.of("ON_RECORD", number))
                : answers.problem(request, ProblemKind.NAME_DIFFERS);
    }

    private Answer fresh(ProgramRequest request, String name, PersonNumber number, Wanted wanted) {
        String sameAs = wanted.sameAs();
        try {
            if (sameAs == null) {
                List<Integer> registered = persons.register(List.of(new NewPerson(name, number)));
                return registered.isEmpty()
                        ? answers.problem(request, ProblemKind.NOT_FOUND)
                        : Answer.created(Registered.of("REGISTERED", number));
            }
            return switch (PersonNumbers.read(sameAs, today())) {
                case Result.Refused<PersonNumber>(var refusals) ->
                        answers.refused(request, "sameAs", "number.", refusals);
                case Result.Of<PersonNumber>(var other) ->
                        persons.byNumber(other.normalised())
                                .map(person -> link(request, person, name, number, wanted))
                                .orElseGet(() -> answers.problem(request, ProblemKind.NOT_FOUND));
            };
        } catch (DuplicateKeyException e) {
            // Somebody registered the number in this moment.
            Person person = persons.byNumber(number.normalised()).orElseThrow();
            return known(request, person, name, number);
        }
    }

    private Answer link(
            ProgramRequest request,
            Person person,
            String name,
            PersonNumber number,
            Wanted wanted) {
        if (!person.name().equals(name)) {
            return answers.problem(request, ProblemKind.NAME_DIFFERS);
        }
        String evidence = wanted.evidence() == null ? "" : wanted.evidence();
        return switch (links.propose(request.actor(), person, number, evidence)) {
            case Result.Refused<CaseFile>(var refusals) ->
                    answers.refused(request, "evidence", "finding.", refusals);
            case Result.Of<CaseFile>(var file) ->
                    Answer.accepted(Registered.of("PROPOSED", number, file.number()));
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
