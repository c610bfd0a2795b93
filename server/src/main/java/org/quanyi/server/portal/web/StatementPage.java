package org.quanyi.server.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.quanyi.rules.Insurance;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.portal.HeatMap;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.SquareCode;
import org.quanyi.server.portal.Statement;
import org.quanyi.server.portal.Statements;
import org.quanyi.server.portal.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A person's statement: a preview, issuing it, and the issued ones as page, PDF and JSON.
@Controller
class StatementPage {

    private static final int YEARS = 3;

    private final Statements statements;
    private final Words words;

    StatementPage(Statements statements, Words words) {
        this.statements = statements;
        this.words = words;
    }

    @GetMapping("/me/statement")
    String preview(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        int person = actor.requirePerson();
        Statement preview = statements.preview(reader(actor), person, Language.of(locale));
        show(preview, model);
        model.addAttribute("earlier", statements.of(person));
        return "portal/statement";
    }

    @PostMapping("/me/statement")
    Object issue(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String format,
            Locale locale) {
        Statement issued =
                statements.issue(reader(actor), actor.requirePerson(), Language.of(locale));
        return format.equals("pdf") ? pdf(issued) : "redirect:/me/statement/" + issued.number();
    }

    @GetMapping("/me/statement/{number}")
    String issued(
            @PathVariable String number,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return switch (reopened(number, actor)) {
            case Statements.Reopened.Changed changed -> {
                model.addAttribute("changed", changed);
                yield "portal/statement-changed";
            }
            case Statements.Reopened.Same(var statement) -> {
                show(statement, model);
                // An issued statement keeps the language in which it was issued, whatever page
                // shows it.
                model.addAttribute("w", words.in(Language.of(locale)));
                yield "portal/statement";
            }
        };
    }

    @GetMapping("/me/statement/{number}.pdf")
    Object pdf(@PathVariable String number, @AuthenticationPrincipal Actor actor) {
        return file(number, actor, this::pdf);
    }

    @GetMapping("/me/statement/{number}.json")
    Object json(@PathVariable String number, @AuthenticationPrincipal Actor actor) {
        return file(number, actor, this::json);
    }

    private ResponseEntity<byte[]> json(Statement statement) {
        return download(
                statements.json(statement).getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                "statement-" + statement.number() + ".json");
    }

    /// A file of an issued statement, or the page that says why there is none any more.
    private Object file(
            String number, Actor actor, Function<Statement, ResponseEntity<byte[]>> content) {
        return switch (reopened(number, actor)) {
            case Statements.Reopened.Same(var statement) -> content.apply(statement);
            case Statements.Reopened.Changed changed ->
                    "redirect:/me/statement/" + changed.number();
        };
    }

    private ResponseEntity<byte[]> pdf(Statement statement) {
        return download(
                statements.pdf(statement),
                MediaType.APPLICATION_PDF,
                "statement-" + statement.number() + ".pdf");
    }

    static ResponseEntity<byte[]> download(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private Statements.Reopened reopened(String number, Actor actor) {
        return statements
                .reopen(reader(actor), actor.requirePerson(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Records.Reader reader(Actor actor) {
        return new Records.Reader(
                actor,
                Purpose.theirs(actor.role(), Purpose.OWN_STATEMENT),
                "",
                "months amounts account");
    }

    private void show(Statement statement, Model model) {
        model.addAttribute("statement", statement);
        model.addAttribute(
                "heat",
                HeatMap.of(
                        statement.overview().timeline(Insurance.PENSION),
                        statement.record().current(),
                        YEARS,
                        words.in(statement.language())));
        model.addAttribute("page", statements.verifyPage(statement));
        model.addAttribute(
                "code",
                statement.isIssued() ? SquareCode.of(statements.verifyAddress(statement)) : null);
    }
}
