package org.quanyi.server.contribution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.Problems;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.access.Writes;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Money that goes back to an employer, told by a clerk once the collector has returned it.
@RestController
@RequestMapping(path = "/api/v1/refunds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "refunds", description = "Money that goes back. 退款。")
class RefundApi {

    private final Receipts receipts;
    private final Employers employers;
    private final Writes writes;
    private final Problems problems;

    RefundApi(Receipts receipts, Employers employers, Writes writes, Problems problems) {
        this.receipts = receipts;
        this.employers = employers;
        this.writes = writes;
        this.problems = problems;
    }

    /// What was returned.
    ///
    /// @param employer unified social credit code
    /// @param month `2025-10`
    /// @param insurance `pension`, `medical`, `unemployment`, `work-injury` or `maternity`
    record Wanted(@Nullable String employer, @Nullable String month, @Nullable String insurance) {}

    /// What was booked as returned.
    record Returned(String employer, String month, String insurance, String amount) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "refund",
            summary = "Book that all that is owed back for a month and insurance went back. 登记退款。")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Returned.class)))
    ResponseEntity<String> refund(ProgramRequest request, @RequestBody Wanted wanted) {
        byte[] digest = request.digest(new byte[0], wanted);
        return writes.once(request, digest, () -> work(request, wanted));
    }

    private Answer work(ProgramRequest request, Wanted wanted) {
        String code = wanted.employer();
        String month = wanted.month();
        String insurance = wanted.insurance();
        if (code == null || month == null || insurance == null) {
            String missing = code == null ? "employer" : month == null ? "month" : "insurance";
            return problem(request, ProblemKind.FIELD_MISSING, missing);
        }
        Optional<Insurance> known =
                Arrays.stream(Insurance.values())
                        .filter(i -> i.key().equals(insurance))
                        .findFirst();
        if (known.isEmpty() || !month.matches("[12]\\d{3}-(0[1-9]|1[0-2])")) {
            return problem(request, ProblemKind.FIELD, known.isEmpty() ? "insurance" : "month");
        }
        Optional<Employer> employer = employers.byCode(code);
        if (employer.isEmpty()) {
            return problem(request, ProblemKind.NOT_FOUND);
        }
        Money back =
                receipts.refund(
                        employer.get().id(), Month.parse(month), known.get(), "refund " + month);
        return back.equals(Money.ZERO)
                ? problem(request, ProblemKind.NOTHING_OWED)
                : Answer.created(new Returned(code, month, insurance, back.toString()));
    }

    private Answer problem(ProgramRequest request, ProblemKind kind, String... arguments) {
        return Answer.refused(problems.of(kind, request.locale(), arguments));
    }
}
