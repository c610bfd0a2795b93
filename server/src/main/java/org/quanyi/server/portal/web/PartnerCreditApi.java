package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ProgramLanguage;
import org.quanyi.server.credit.CreditStatus;
import org.quanyi.server.document.StatusAnswers;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.ExchangeRefusal;
import org.quanyi.server.exchange.Question;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where a program of another agency asks about one organisation: whether something public stands
/// about it now. Signed, for minutes; one at a time, each seen by the organisation.
@RestController
class PartnerCreditApi {

    private static final int LONGEST_AGREEMENT = 39;

    private final Agreements agreements;
    private final CreditStatus status;
    private final StatusAnswers answers;
    private final Words words;
    private final Clock clock;

    PartnerCreditApi(
            Agreements agreements,
            CreditStatus status,
            StatusAnswers answers,
            Words words,
            Clock clock) {
        this.agreements = agreements;
        this.status = status;
        this.answers = answers;
        this.words = words;
        this.clock = clock;
    }

    /// What is asked.
    ///
    /// @param agreement by whose terms
    /// @param code the unified code of the organisation
    record Asked(@Nullable String agreement, @Nullable String code) {}

    /// The answer.
    ///
    /// @param answer `present`, `absent` or `declined`
    /// @param code why it is declined; null when it is not
    /// @param reason the same in words
    /// @param signed the same as a signed token; null when it is declined
    /// @param until until when it can be relied on; null when it is declined
    record Told(
            String answer,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String signed,
            @Nullable Instant until) {}

    @PostMapping("/api/v1/partner/credit")
    ResponseEntity<Told> ask(
            @AuthenticationPrincipal Actor program,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        Locale locale = ProgramLanguage.of(request);
        Result<Agreement> agreement =
                agreed(agreements, program, asked.agreement(), Question.CREDIT_STATUS);
        Result<CreditCode> code = CreditCode.read(asked.code() == null ? "" : asked.code());
        Told told =
                switch (agreement.then(
                        terms -> code.map(c -> answer(program, terms, c.normalised())))) {
                    case Result.Of<Told>(var answer) -> answer;
                    case Result.Refused<Told>(var refusals) ->
                            declined(refusals.getFirst(), locale);
                };
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(told);
    }

    /// The agreement of a program about a question, counted once; whatever is no name is none.
    static Result<Agreement> agreed(
            Agreements agreements, Actor program, @Nullable String id, Question question) {
        String name = id == null ? "" : id;
        return name.length() > LONGEST_AGREEMENT
                ? Result.refused(ExchangeRefusal.NO_AGREEMENT.of())
                : agreements.ask(program, name, question);
    }

    private Told answer(Actor program, Agreement terms, String code) {
        boolean present = status.answer(code, terms.id(), program.organisation());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Told(
                present ? "present" : "absent",
                null,
                null,
                answers.sign(code, present, now),
                now.plus(StatusAnswers.LIFE));
    }

    private Told declined(Refusal why, Locale locale) {
        return new Told(
                "declined", why.code(), words.in(Language.of(locale)).refusal(why), null, null);
    }
}
