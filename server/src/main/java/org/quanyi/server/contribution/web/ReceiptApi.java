package org.quanyi.server.contribution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.quanyi.server.access.Answer;
import org.quanyi.server.access.ProgramRequest;
import org.quanyi.server.contribution.ReceiptFiles;
import org.quanyi.server.contribution.ReceiptReport;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.Upload;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The collector's receipts for programs; a clerk hands them in.
@RestController
@RequestMapping(path = "/api/v1/receipts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "receipts", description = "The collector's receipts. 征收机构的到账。")
class ReceiptApi {

    private final ReceiptFiles files;
    private final Reports reports;
    private final FileAnswers answers;

    ReceiptApi(ReceiptFiles files, Reports reports, FileAnswers answers) {
        this.files = files;
        this.reports = reports;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "bookReceipts",
            summary = "Book a file of receipts, each serial once. 导入到账，同一流水号只入一次。")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReceiptReport.class)))
    ResponseEntity<String> bookForm(ProgramRequest request, @RequestPart MultipartFile file)
            throws IOException {
        return book(request, SentFile.of(file));
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, SentFile.CSV, SentFile.XLSX})
    @Operation(
            operationId = "bookReceiptsRaw",
            summary = "The same with the file as the body. 文件直接作为请求内容。")
    ResponseEntity<String> bookRaw(
            ProgramRequest request,
            HttpServletRequest body,
            @RequestParam(defaultValue = "file") String name)
            throws IOException {
        return book(request, SentFile.of(body, name));
    }

    private ResponseEntity<String> book(ProgramRequest request, Upload upload) {
        return answers.once(request, upload, () -> answer(request, upload));
    }

    private Answer answer(ProgramRequest request, Upload upload) {
        return answers.of(
                request,
                files.book(upload),
                imported -> {
                    ReceiptReport report = reports.of(imported, request.locale());
                    return report.rowsToChange() == report.receipts()
                            ? answers.noRow(request, report)
                            : Answer.ok(report);
                });
    }
}
