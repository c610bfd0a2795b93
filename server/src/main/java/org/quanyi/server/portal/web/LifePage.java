package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.LateMonths;
import org.quanyi.server.portal.LifeWords;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.quanyi.server.signin.StepUp;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What happened in somebody's life, at the desk: the line of time, months on record after a death,
/// and the forms by which a fact is recorded, taken back, or stopped for the person who stands
/// there.
@Controller
@RequestMapping("/desk/people/{token}/life")
class LifePage {

    private static final int MOST_NAMED = 12;

    private final LifeEvents lives;
    private final Records records;
    private final LateMonths late;
    private final Cases cases;
    private final SentPapers sent;
    private final Words words;

    LifePage(
            LifeEvents lives,
            Records records,
            LateMonths late,
            Cases cases,
            SentPapers sent,
            Words words) {
        this.lives = lives;
        this.records = records;
        this.late = late;
        this.cases = cases;
        this.sent = sent;
        this.words = words;
    }

    @GetMapping
    String line(
            @PathVariable String token,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Locale locale,
            Model model) {
        PersonRecord record = read(actor, Look.of(session, token));
        return page(token, record, LifeForm.EMPTY, null, locale, model);
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Locale locale,
            Model model) {
        PersonRecord record = read(actor, Look.of(session, token));
        LifeForm typed = LifeForm.of(fields);
        Result<CaseFile> done =
                switch (fields.getOrDefault("do", "")) {
                    case "stop" -> stop(actor, record, fields);
                    case "annul" -> annul(actor, record, typed, fields, papers);
                    default -> record(actor, record, typed, fields, papers, locale);
                };
        return switch (done) {
            case Result.Of<CaseFile>(var file) ->
                    cases.isKnown(actor, file.number())
                            ? "redirect:/desk/cases/" + file.number()
                            : "redirect:/desk/people/" + token + "/life";
            case Result.Refused<CaseFile>(var refusals) -> {
                model.addAttribute("sent", fields);
                yield page(token, record, typed, refusals.getFirst(), locale, model);
            }
        };
    }

    private PersonRecord read(Actor actor, Look look) {
        return records.read(
                new Records.Reader(actor, look.purpose(), look.caseNumber(), "person life months"),
                look.person());
    }

    private Result<CaseFile> record(
            Actor actor,
            PersonRecord record,
            LifeForm typed,
            Map<String, String> fields,
            @Nullable List<MultipartFile> papers,
            Locale locale) {
        if (fields.containsKey(StepUp.FILES_GONE)) {
            return Result.refused(CaseRefusal.PAPERS_GONE.of());
        }
        return typed.read()
                .then(fact ->
                        sent.of(papers)
                                .then(all ->
                                        lives.propose(
                                                actor,
                                                record.person().id(),
                                                fact,
                                                after(record, fact, locale),
                                                all)));
    }

    /// The months on record after a death that is asked for, so that both officers see them.
    private String after(PersonRecord record, LifeFact fact, Locale locale) {
        if (fact.kind() != LifeFact.Kind.DEATH) {
            return "";
        }
        List<LateMonths.Row> months = late.of(record, fact.day());
        String named =
                months.stream()
                        .limit(MOST_NAMED)
                        .map(row -> row.month().toString())
                        .collect(Collectors.joining(", "));
        return months.size() > MOST_NAMED
                ? words.in(Language.of(locale)).text("life.after.more", named, months.size())
                : named;
    }

    private Result<CaseFile> annul(
            Actor actor,
            PersonRecord record,
            LifeForm typed,
            Map<String, String> fields,
            @Nullable List<MultipartFile> papers) {
        String number = fields.getOrDefault("event", "");
        return typed.evidence()
                .then(shown ->
                        sent.of(papers)
                                .then(all ->
                                        lives.proposeAnnul(
                                                actor, record.person().id(), number, shown, all)));
    }

    private Result<CaseFile> stop(Actor actor, PersonRecord record, Map<String, String> fields) {
        String version = fields.getOrDefault("version", "");
        return cases.stopFor(
                actor,
                record.person().id(),
                new Step(
                        fields.getOrDefault("case", ""),
                        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                        CaseAct.STOP_FOR,
                        fields.getOrDefault("words", "").strip()));
    }

    private String page(
            String token,
            PersonRecord record,
            LifeForm typed,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        Wording w = words.in(Language.of(locale));
        LocalDate died = record.person().died();
        model.addAttribute("token", token);
        model.addAttribute("record", record);
        model.addAttribute(
                "line", LifeWords.line(record.person(), lives.of(record.person().id()), w));
        model.addAttribute("late", died == null ? List.of() : late.of(record, died));
        model.addAttribute("waiting", cases.stoppable(record.person().id()));
        model.addAttribute("kinds", LifeFact.Kind.values());
        model.addAttribute("sources", LifeFact.Source.values());
        model.addAttribute("form", typed);
        model.addAttribute("place", LifeForm.place(problem));
        model.addAttribute("problem", problem);
        if (problem == null) {
            model.addAttribute("sent", Map.of());
        }
        return "portal/life";
    }
}
