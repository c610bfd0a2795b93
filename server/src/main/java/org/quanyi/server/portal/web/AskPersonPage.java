package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.person.Persons;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.FactKind;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.PersonQuestions;
import org.quanyi.server.question.QuestionRefusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk asks a person for their side: what was seen, where it comes from, and who answers
/// the telephone.
@Controller
@RequestMapping("/desk/people/{token}/question")
class AskPersonPage {

    private static final int LONGEST = 200;
    private static final String AMOUNT = "\\d{1,9}(\\.\\d{1,2})?";

    private final PersonQuestions questions;
    private final Persons persons;

    AskPersonPage(PersonQuestions questions, Persons persons) {
        this.questions = questions;
        this.persons = persons;
    }

    /// What a clerk typed, by the names of the fields.
    record AskForm(Map<String, String> typed) {

        AskForm {
            typed = Map.copyOf(typed);
        }

        /// A field; empty when it was left out.
        public String of(String name) {
            return typed.getOrDefault(name, "").strip();
        }

        /// The facts that were begun; empty when one of them is not whole.
        Optional<List<Fact>> facts() {
            List<Fact> facts = new ArrayList<>();
            for (int i = 1; i <= PersonQuestion.MOST_FACTS; i++) {
                String kind = of("kind-" + i);
                if (kind.isEmpty()) {
                    continue;
                }
                Optional<FactKind> known =
                        Arrays.stream(FactKind.values())
                                .filter(k -> k.name().equals(kind))
                                .findFirst();
                Month month = month(of("month-" + i));
                if (known.isEmpty() || month == null) {
                    return Optional.empty();
                }
                facts.add(new Fact(known.get(), month, of("source-" + i)));
            }
            return Optional.of(facts);
        }

        private static @Nullable Month month(String text) {
            try {
                return Month.parse(text);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        /// Nothing, an amount with its calculation, or one that is none.
        PersonQuestion.@Nullable Claim claim() {
            String amount = of("amount");
            if (amount.isEmpty() && of("calculation").isEmpty()) {
                return null;
            }
            long fen =
                    amount.matches(AMOUNT)
                            ? new BigDecimal(amount).movePointRight(2).longValueExact()
                            : 0;
            return new PersonQuestion.Claim(Money.fen(fen), of("calculation"));
        }
    }

    @GetMapping
    String ask(@PathVariable String token, HttpSession session, Model model) {
        Look.of(session, token);
        return form(token, new AskForm(Map.of()), null, model);
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = Look.of(session, token);
        AskForm form = new AskForm(typed);
        return switch (asked(actor, look, form)) {
            case Result.Refused<CaseFile>(var refusals) ->
                    form(token, form, refusals.getFirst(), model);
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
        };
    }

    private Result<CaseFile> asked(Actor actor, Look look, AskForm form) {
        if (form.of("evidence").length() > LONGEST) {
            return Result.refused(CaseRefusal.NO_EVIDENCE.of());
        }
        PersonQuestion question =
                new PersonQuestion(
                        form.facts().orElse(List.of()),
                        actor.name(),
                        form.of("phone"),
                        form.claim());
        return questions.ask(actor, persons.byId(look.person()), question, form.of("evidence"));
    }

    private static String form(
            String token, AskForm typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", typed);
        model.addAttribute("kinds", FactKind.values());
        model.addAttribute("places", List.of(1, PersonQuestion.MOST_FACTS));
        model.addAttribute("problem", problem);
        model.addAttribute("place", problem == null ? "" : place(problem.code()));
        return "portal/ask-person";
    }

    /// The field that a refusal is about.
    private static String place(String code) {
        if (code.equals(CaseRefusal.NO_EVIDENCE.code())) {
            return "evidence";
        }
        if (code.equals(QuestionRefusal.NO_PHONE.code())) {
            return "phone";
        }
        return code.equals(QuestionRefusal.NO_CALCULATION.code()) ? "amount" : "kind-1";
    }
}
