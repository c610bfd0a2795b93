package org.quanyi.server.portal.web;

import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Attachment;
import org.quanyi.server.casework.Attachments;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Hands out a paper of a case as a file, under a name of ours, and never as a page of ours.
@Controller
class PapersPage {

    private final Attachments attachments;

    PapersPage(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping({
        "/me/cases/{caseNumber}/papers/{paper}",
        "/desk/cases/{caseNumber}/papers/{paper}",
        "/desk/review/{caseNumber}/papers/{paper}",
        "/legal/cases/{caseNumber}/papers/{paper}",
        "/employer/cases/{caseNumber}/papers/{paper}",
        "/employer/notices/{caseNumber}/papers/{paper}"
    })
    ResponseEntity<byte[]> paper(
            @PathVariable String caseNumber,
            @PathVariable String paper,
            @AuthenticationPrincipal Actor actor) {
        int place = paper.matches("\\d{1,3}") ? Integer.parseInt(paper) : 0;
        Attachments.Opened opened =
                attachments
                        .open(actor, caseNumber, place)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Attachment kept = opened.attachment();
        String name = caseNumber + "-" + kept.place() + "." + kept.kind().ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.kind().type()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(opened.content());
    }
}
