package org.quanyi.server.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.RecordExport;
import org.quanyi.server.portal.Records;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// One's own whole record to take along, for programs and from the record page.
@RestController
class RecordApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Records records;
    private final RecordExport export;

    RecordApi(Records records, RecordExport export) {
        this.records = records;
        this.export = export;
    }

    @GetMapping("/api/v1/persons/me/record")
    ResponseEntity<byte[]> record(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "json") String format,
            Locale locale) {
        PersonRecord record = read(actor, asOf);
        boolean csv =
                switch (format) {
                    case "json" -> false;
                    case "csv" -> true;
                    default ->
                            throw new ResponseStatusException(
                                    HttpStatus.BAD_REQUEST, "format is json or csv");
                };
        return ResponseEntity.ok()
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv ? csv(record, locale) : json(record));
    }

    @GetMapping("/me/record.json")
    ResponseEntity<byte[]> json(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String asOf) {
        return StatementPage.download(
                json(read(actor, asOf)), MediaType.APPLICATION_JSON, "record.json");
    }

    @GetMapping("/me/record.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        return StatementPage.download(csv(read(actor, asOf), locale), CSV, "record.csv");
    }

    private byte[] json(PersonRecord record) {
        return export.json(record).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] csv(PersonRecord record, Locale locale) {
        return export.csv(record, Language.of(locale));
    }

    private PersonRecord read(Actor actor, @Nullable String asOf) {
        if (actor.role() != Role.PERSON) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "only a person has a record of their own");
        }
        return records.read(
                Records.Reader.own(actor, "person months amounts account"),
                actor.requirePerson(),
                moment(asOf));
    }

    private Instant moment(@Nullable String asOf) {
        try {
            return records.endOf(
                    asOf == null || asOf.isBlank() ? records.today() : LocalDate.parse(asOf));
        } catch (DateTimeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "asOf is a day like 2025-10-01", e);
        }
    }
}
