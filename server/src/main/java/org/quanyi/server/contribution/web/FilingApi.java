package org.quanyi.server.contribution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.Problem;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.access.Writes;
import org.quanyi.server.contribution.Filed;
import org.quanyi.server.contribution.Filing;
import org.quanyi.server.contribution.FilingReport;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.Upload;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Filings for programs: an employer's user files for that employer, a clerk for every employer.
@RestController
@RequestMapping(path = "/api/v1/filings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "filings", description = "Employers' monthly filings. 单位月度申报。")
class FilingApi {

    private final Filings filings;
    private final Reports reports;
    private final Writes writes;
    private final FileAnswers answers;

    FilingApi(Filings filings, Reports reports, Writes writes, FileAnswers answers) {
        this.filings = filings;
        this.reports = reports;
        this.writes = writes;
        this.answers = answers;
    }

    /// What a program wants done with its file.
    ///
    /// @param check only to be checked
    /// @param confirmAll every question answered as it stands
    /// @param evidence the document that shows a month of long ago
    private record Wish(boolean check, boolean confirmAll, String evidence) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "fileMonth",
            summary = "Check a month's file and submit its good rows. 检查并提交没问题的行。",
            description =
                    "`check=true` only checks and needs no Idempotency-Key; `confirm=all` answers"
                            + " every question as it stands. A month further back than an employer"
                            + " files alone needs `evidence`, the document by kind and number.")
    @ApiResponse(
            responseCode = "201",
            description = "Something was booked.",
            content = @Content(schema = @Schema(implementation = FilingReport.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Only checked, or everything stood already.",
            content = @Content(schema = @Schema(implementation = FilingReport.class)))
    @ApiResponse(
            responseCode = "202",
            description =
                    "Nothing is booked yet: the month lies so far back that two officers decide, in"
                            + " the case that `caseNumber` names.",
            content = @Content(schema = @Schema(implementation = FilingReport.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The file, or every row of it, cannot be used.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    ResponseEntity<String> fileForm(
            ProgramRequest request,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam(defaultValue = "") String evidence)
            throws IOException {
        return file(request, SentFile.of(file), new Wish(check, confirm.equals("all"), evidence));
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, SentFile.CSV, SentFile.XLSX})
    @Operation(
            operationId = "fileMonthRaw",
            summary = "The same with the file as the body. 文件直接作为请求内容。")
    ResponseEntity<String> fileRaw(
            ProgramRequest request,
            HttpServletRequest body,
            @RequestParam(defaultValue = "file") String name,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam(defaultValue = "") String evidence)
            throws IOException {
        return file(
                request, SentFile.of(body, name), new Wish(check, confirm.equals("all"), evidence));
    }

    @GetMapping("/{receipt}")
    @Operation(
            operationId = "filing",
            summary = "A submitted filing, checked against the record as it is now. 按回执号查。")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FilingReport.class)))
    ResponseEntity<String> byReceipt(ProgramRequest request, @PathVariable String receipt) {
        Answer answer =
                filings.byReceipt(receipt, request.actor())
                        .map(filing -> now(request, filing))
                        .orElseGet(() -> answers.notFound(request));
        return writes.answer(answer);
    }

    /// A filing checked against the record as it is now.
    private Answer now(ProgramRequest request, Filing filing) {
        return answers.of(
                request,
                filings.recheck(filing, request.actor()),
                staged -> Answer.ok(reports.of(staged, request.locale())));
    }

    private ResponseEntity<String> file(ProgramRequest request, Upload upload, Wish wish) {
        if (wish.check()) {
            return writes.answer(check(request, upload));
        }
        return answers.once(request, upload, () -> submit(request, upload, wish), wish);
    }

    private Answer check(ProgramRequest request, Upload upload) {
        return answers.of(
                request,
                filings.check(upload, request.actor()),
                checked -> usable(request, reports.of(checked, request.locale())));
    }

    private Answer submit(ProgramRequest request, Upload upload, Wish wish) {
        return answers.of(
                request,
                filings.stage(upload, request.actor()),
                staged -> {
                    if (staged.checked().ready() == 0) {
                        return usable(request, reports.of(staged, request.locale()));
                    }
                    if (wish.confirmAll()) {
                        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
                    }
                    return filed(request, staged.filing(), wish.evidence());
                });
    }

    private Answer filed(ProgramRequest request, Filing filing, String evidence) {
        return answers.of(
                request,
                filings.file(filing, request.actor(), evidence),
                filed ->
                        switch (filed) {
                            case Filed.Booked(var submitted) -> {
                                FilingReport report = reports.of(submitted, request.locale());
                                yield submitted.hadEffect()
                                        ? Answer.created(report)
                                        : Answer.ok(report);
                            }
                            case Filed.Waiting waiting ->
                                    Answer.accepted(reports.of(waiting, request.locale()));
                        });
    }

    private Answer usable(ProgramRequest request, FilingReport report) {
        return report.ready() > 0 ? Answer.ok(report) : answers.noRow(request, report);
    }
}
