package org.quanyi.server.portal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Who looked at one's own record, for the programs that gather such lists for a person: the fields
/// of the Estonian data tracker's `findUsage`.
@RestController
class AccessApi {

    private final Reads reads;
    private final String host;

    AccessApi(Reads reads, @Value("${quanyi.log.host}") String host) {
        this.reads = reads;
        this.host = host;
    }

    /// One look.
    ///
    /// @param action the reason, from the closed catalogue
    /// @param receiver the account that looked; empty in old lines
    /// @param system which installation
    record Usage(
            String logTime,
            String action,
            String receiver,
            String receiverName,
            String system,
            long number,
            boolean opened) {}

    @GetMapping("/api/v1/persons/me/access")
    List<Usage> findUsage(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0001-01-01T00:00:00Z") String from,
            @RequestParam(defaultValue = "9999-01-01T00:00:00Z") String to) {
        return reads.between(actor.requirePerson(), moment(from), moment(to)).stream()
                .map(event -> {
                    ReadLine line = event.line();
                    return new Usage(
                            line.happenedAt().toString(),
                            line.purpose().name(),
                            line.account(),
                            (line.organisation() + " " + line.actor()).strip(),
                            host,
                            event.number(),
                            line.opened());
                })
                .toList();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "from and to are moments like 2026-01-02T03:04:05Z", e);
        }
    }
}
