package org.quanyi.server.employer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.FieldAnswers;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.access.Writes;
import org.quanyi.server.employer.Employers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Registers an employer in a pooling area. A clerk does.
@RestController
@RequestMapping(path = "/api/v1/employers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "employers", description = "Employers. 用人单位。")
class EmployerApi {

    private static final int LONGEST_NAME = 200;

    private final Employers employers;
    private final Law law;
    private final Writes writes;
    private final FieldAnswers answers;

    EmployerApi(Employers employers, Law law, Writes writes, FieldAnswers answers) {
        this.employers = employers;
        this.law = law;
        this.writes = writes;
        this.answers = answers;
    }

    /// Who is to be registered.
    ///
    /// @param code unified social credit code
    /// @param region six digits of the pooling area
    /// @param workInjuryClass 1 to 8
    /// @param from first month, `2025-10`
    record Wanted(
            @Nullable String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable Integer workInjuryClass,
            @Nullable String from) {

        @Nullable String missing() {
            if (code == null || code.isBlank()) {
                return "code";
            }
            if (name == null || name.isBlank()) {
                return "name";
            }
            if (region == null) {
                return "region";
            }
            if (workInjuryClass == null) {
                return "workInjuryClass";
            }
            return from == null ? "from" : null;
        }
    }

    /// What stands in the register now.
    ///
    /// @param synthetic whether the code is invented for demonstration
    record Registered(String code, String name, String region, boolean synthetic) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "registerEmployer",
            summary = "Register an employer; one that is registered there stays as it is. 单位登记。")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    ResponseEntity<String> register(ProgramRequest request, @RequestBody Wanted wanted) {
        byte[] digest = request.digest(new byte[0], wanted);
        return writes.once(request, digest, () -> work(request, wanted));
    }

    private Answer work(ProgramRequest request, Wanted wanted) {
        String missing = wanted.missing();
        if (missing != null) {
            return answers.problem(request, ProblemKind.FIELD_MISSING, missing);
        }
        String name = Objects.requireNonNull(wanted.name()).strip();
        String region = Objects.requireNonNull(wanted.region());
        String from = Objects.requireNonNull(wanted.from());
        int injuryClass = Objects.requireNonNull(wanted.workInjuryClass());
        String unfit = unfit(name, injuryClass, from);
        if (unfit != null) {
            return answers.problem(request, ProblemKind.FIELD, unfit);
        }
        if (law.region(region) instanceof Result.Refused<?>(var refusals)) {
            return answers.refused(request, "region", "finding.", refusals);
        }
        return switch (CreditCode.read(Objects.requireNonNull(wanted.code()))) {
            case Result.Refused<CreditCode>(var refusals) ->
                    answers.refused(request, "code", "number.", refusals);
            case Result.Of<CreditCode>(var code) -> {
                boolean known = employers.byCode(code.normalised()).isPresent();
                employers.register(code, name, new Region(region), injuryClass, Month.parse(from));
                Registered registered =
                        new Registered(code.normalised(), name, region, code.synthetic());
                yield known ? Answer.ok(registered) : Answer.created(registered);
            }
        };
    }

    private static @Nullable String unfit(String name, int injuryClass, String from) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return "name";
        }
        if (injuryClass < 1 || injuryClass > 8) {
            return "workInjuryClass";
        }
        return from.matches("[12]\\d{3}-(0[1-9]|1[0-2])") ? null : "from";
    }
}
