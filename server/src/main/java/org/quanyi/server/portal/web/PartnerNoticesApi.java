package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ProgramLanguage;
import org.quanyi.server.credit.CreditNotice;
import org.quanyi.server.credit.CreditNotice.Part;
import org.quanyi.server.credit.RecipientPrograms;
import org.quanyi.server.credit.RegisterRefusal;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where the program of an authority fetches what its own office is told of organisations and what
/// was withdrawn, and says that it has it or uses it no more. Of no other office, and no list of
/// anything else.
@RestController
class PartnerNoticesApi {

    private final Agreements agreements;
    private final RecipientPrograms programs;
    private final Words words;

    PartnerNoticesApi(Agreements agreements, RecipientPrograms programs, Words words) {
        this.agreements = agreements;
        this.programs = programs;
        this.words = words;
    }

    /// What is fetched.
    ///
    /// @param agreement by whose terms
    /// @param after `next` of the page before; left out for the first page
    record Fetched(@Nullable String agreement, @Nullable Long after) {}

    /// What is said of a notice.
    ///
    /// @param says `received`, or, once it was withdrawn, `dropped`
    record Said(@Nullable String agreement, @Nullable String says) {}

    /// One notice.
    ///
    /// @param notice its number, by which it is answered
    /// @param letter the number of the letter
    /// @param until the last day on which it may be used
    /// @param withdrawn null while it counts
    record Notice(
            long notice,
            String recipient,
            String letter,
            String organisation,
            String code,
            String document,
            LocalDate decided,
            LocalDate until,
            @Nullable Withdrawn withdrawn) {}

    /// That it counts no more.
    ///
    /// @param why STAYED, CORRECTED, LIFTED, ANNULLED, COMPLAINT, UNVERIFIED or EXPIRED
    /// @param reason the same in words
    record Withdrawn(String why, String reason, LocalDate since) {}

    /// The answer.
    ///
    /// @param answer `told`, `recorded` or `declined`
    /// @param code why it is declined; null when it is not
    /// @param reason the same in words
    /// @param next where the next page begins; null on the last
    record Told(
            String answer,
            @Nullable String code,
            @Nullable String reason,
            List<Notice> notices,
            @Nullable Long next) {}

    @PostMapping("/api/v1/partner/credit/notices")
    ResponseEntity<Told> fetch(
            @AuthenticationPrincipal Actor program,
            @RequestBody Fetched asked,
            HttpServletRequest request) {
        Locale locale = ProgramLanguage.of(request);
        long after = asked.after() == null ? 0 : asked.after();
        return answer(
                allowed(program, asked.agreement())
                        .map(p -> programs.fetch(p, after))
                        .map(page -> told(page, locale)),
                locale);
    }

    @PostMapping("/api/v1/partner/credit/notices/{notice}")
    ResponseEntity<Told> say(
            @PathVariable long notice,
            @AuthenticationPrincipal Actor program,
            @RequestBody Said said,
            HttpServletRequest request) {
        Optional<Part> part = part(said.says());
        Result<CreditNotice> done =
                allowed(program, said.agreement())
                        .then(p ->
                                part.map(which -> programs.acknowledge(p, notice, which))
                                        .orElseGet(() ->
                                                Result.refused(RegisterRefusal.NO_NOTICE.of())));
        return answer(
                done.map(_ -> new Told("recorded", null, null, List.of(), null)),
                ProgramLanguage.of(request));
    }

    private static Optional<Part> part(@Nullable String says) {
        return switch (says == null ? "" : says) {
            case "received" -> Optional.of(Part.NOTICE);
            case "dropped" -> Optional.of(Part.RECALL);
            default -> Optional.empty();
        };
    }

    private Result<RecipientPrograms.Program> allowed(Actor program, @Nullable String id) {
        Result<Agreement> terms =
                PartnerCreditApi.agreed(agreements, program, id, Question.CREDIT_NOTICES);
        return terms.map(t ->
                new RecipientPrograms.Program(program.account(), program.organisation(), t.id()));
    }

    private Told told(RecipientPrograms.Page page, Locale locale) {
        List<Notice> notices = page.notices().stream().map(h -> notice(h, locale)).toList();
        return new Told("told", null, null, notices, page.next());
    }

    private Notice notice(RecipientPrograms.Handed handed, Locale locale) {
        CreditNotice notice = handed.notice();
        CreditNotice.Recall recall = notice.recall();
        return new Notice(
                notice.id(),
                notice.recipient().name(),
                notice.document(),
                handed.organisation(),
                handed.entry().code(),
                handed.entry().paper().number(),
                handed.entry().paper().decidedOn(),
                notice.until(),
                recall == null
                        ? null
                        : new Withdrawn(
                                recall.why().name(),
                                words.in(Language.of(locale))
                                        .text("entry.told.why." + recall.why()),
                                recall.on()));
    }

    private ResponseEntity<Told> answer(Result<Told> result, Locale locale) {
        Told told =
                switch (result) {
                    case Result.Of<Told>(var answer) -> answer;
                    case Result.Refused<Told>(var refusals) ->
                            declined(refusals.getFirst(), locale);
                };
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(told);
    }

    private Told declined(Refusal why, Locale locale) {
        String reason = words.in(Language.of(locale)).refusal(why);
        return new Told("declined", why.code(), reason, List.of(), null);
    }
}
