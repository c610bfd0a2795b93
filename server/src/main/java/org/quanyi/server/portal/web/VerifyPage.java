package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Hash;
import org.quanyi.server.document.Answer;
import org.quanyi.server.portal.DocumentCheck;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Whether a document is genuine: for whoever was handed one. No sign-in, and never a word of what
/// it says. A file that is sent is hashed and nothing else.
@Controller
class VerifyPage {

    /// No document of ours comes near it.
    static final long MOST_BYTES = 5L << 20;

    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

    private final DocumentCheck check;
    private final AskingPace pace;

    VerifyPage(DocumentCheck check, AskingPace pace) {
        this.check = check;
        this.pace = pace;
    }

    /// What was asked, as the page shows it again.
    private record Asked(String number, String code, String verdict) {}

    @GetMapping("/verify")
    String ask(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (number.isBlank() && code.isBlank()) {
            return page(new Asked(number, code, ""), model);
        }
        return answer(number, code, request, response, model);
    }

    @GetMapping("/verify/{number}")
    String check(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return code.isBlank()
                ? page(new Asked(number, code, ""), model)
                : answer(number, code, request, response, model);
    }

    @PostMapping("/verify/file")
    String file(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (!pace.admits(request.getRemoteAddr())) {
            return later("", "", response, model);
        }
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(new Asked("", "", "empty"), model);
        }
        if (file.getSize() > MOST_BYTES) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return page(new Asked("", "", "large"), model);
        }
        model.addAttribute("byFile", true);
        return shown("", "", check.of(digest(file)), model);
    }

    @GetMapping("/verify/certificate.pem")
    ResponseEntity<byte[]> certificate() {
        return StatementPage.download(check.certificateFile(), PEM, "quanyi-documents.pem");
    }

    private String answer(
            String number,
            String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return pace.admits(request.getRemoteAddr())
                ? shown(number, code, check.of(number, code), model)
                : later(number, code, response, model);
    }

    private String shown(String number, String code, Answer answer, Model model) {
        model.addAttribute("issuedOn", answer.issuedOn().orElse(null));
        return page(
                new Asked(number, code, answer.verdict().name().toLowerCase(Locale.ROOT)), model);
    }

    private String later(String number, String code, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        return page(new Asked(number, code, "later"), model);
    }

    private String page(Asked asked, Model model) {
        model.addAttribute("number", asked.number());
        model.addAttribute("code", asked.code());
        model.addAttribute("verdict", asked.verdict());
        model.addAttribute("asked", !asked.verdict().isEmpty());
        model.addAttribute("certificate", check.certificate());
        if (!model.containsAttribute("byFile")) {
            model.addAttribute("byFile", false);
        }
        return "portal/verify";
    }

    private static Hash digest(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream();
                DigestInputStream hashed =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(java.io.OutputStream.nullOutputStream());
            return Hash.of(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
