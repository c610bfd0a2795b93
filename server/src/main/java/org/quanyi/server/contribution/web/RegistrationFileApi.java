package org.quanyi.server.contribution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.quanyi.rules.Region;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.Problems;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.contribution.RegisteredList;
import org.quanyi.server.contribution.RegistrationFiles;
import org.quanyi.server.contribution.RegistrationReport;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.Upload;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of persons and employers for programs; a clerk hands them in.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RegistrationFileApi {

    private final RegistrationFiles files;
    private final Reports reports;
    private final FileAnswers answers;
    private final Problems problems;

    RegistrationFileApi(
            RegistrationFiles files, Reports reports, FileAnswers answers, Problems problems) {
        this.files = files;
        this.reports = reports;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping(
            path = "/persons",
            consumes = {SentFile.CSV, SentFile.XLSX})
    @Operation(
            operationId = "registerPersonList",
            tags = "persons",
            summary = "Register a list of persons. 按名单登记人员。",
            description = "`region` says where rows with a first month are insured.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RegistrationReport.class)))
    ResponseEntity<String> persons(
            ProgramRequest request,
            HttpServletRequest body,
            @RequestParam(defaultValue = "file") String name,
            @RequestParam(defaultValue = "") String region)
            throws IOException {
        Upload upload = SentFile.of(body, name);
        return answers.once(request, upload, () -> persons(request, upload, region), region);
    }

    @PostMapping(
            path = "/employers",
            consumes = {SentFile.CSV, SentFile.XLSX})
    @Operation(
            operationId = "registerEmployerList",
            tags = "employers",
            summary = "Register a list of employers. 按名单登记单位。")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RegistrationReport.class)))
    ResponseEntity<String> employers(
            ProgramRequest request,
            HttpServletRequest body,
            @RequestParam(defaultValue = "file") String name)
            throws IOException {
        Upload upload = SentFile.of(body, name);
        return answers.once(
                request,
                upload,
                () -> answers.of(request, files.employers(upload), list -> answer(request, list)));
    }

    private Answer persons(ProgramRequest request, Upload upload, String region) {
        if (!region.isEmpty() && !Region.isCode(region)) {
            return Answer.refused(problems.of(ProblemKind.FIELD, request.locale(), "region"));
        }
        Region where = region.isEmpty() ? null : new Region(region);
        return answers.of(request, files.persons(upload, where), list -> answer(request, list));
    }

    private Answer answer(ProgramRequest request, RegisteredList list) {
        RegistrationReport report = reports.of(list, request.locale());
        return report.rowsToChange() == report.rows()
                ? answers.noRow(request, report)
                : Answer.ok(report);
    }
}
