package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.honour.Deed;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.honour.HonourRefusal;
import org.quanyi.server.honour.Honours;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where a clerk offers a person an honour with its award document, and takes the word of a person
/// who stands at the window. What a person keeps is shown to no officer but that one.
@Controller
@RequestMapping("/desk/people/{token}/honours")
class HonourDeskPage {

    private static final String FIELDS = "honours";

    private final Honours honours;
    private final Reads reads;

    HonourDeskPage(Honours honours, Reads reads) {
        this.honours = honours;
        this.reads = reads;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        return page(token, look(actor, session, token), Map.of(), null, model);
    }

    /// Each look leaves its line first.
    private Look look(Actor actor, HttpSession session, String token) {
        Look look = Look.of(session, token);
        reads.record(actor, look.purpose(), look.caseNumber(), look.person(), FIELDS);
        return look;
    }

    @PostMapping
    String offer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = look(actor, session, token);
        Result<Honour> offered =
                award(typed).then(award -> honours.offer(actor, look.person(), award));
        return answered(offered, token, look, typed, model);
    }

    @PostMapping("/{honour}")
    String said(
            @PathVariable String token,
            @PathVariable String honour,
            @RequestParam(defaultValue = "") String said,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = look(actor, session, token);
        if (!isBefore(look)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        UUID id = HonoursPage.id(honour);
        Result<?> done =
                switch (said) {
                    case "keep" -> honours.keep(actor, look.person(), id);
                    case "decline" -> honours.decline(look.person(), id);
                    case "delete" -> {
                        honours.delete(look.person(), id);
                        yield Result.of(id);
                    }
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        return answered(done, token, look, Map.of(), model);
    }

    private String answered(
            Result<?> done, String token, Look look, Map<String, String> typed, Model model) {
        return switch (done) {
            case Result.Of<?> _ -> "redirect:/desk/people/" + token + "/honours";
            case Result.Refused<?>(var refusals) ->
                    page(token, look, typed, refusals.getFirst(), model);
        };
    }

    private static Result<Honour.Award> award(Map<String, String> typed) {
        Optional<Deed> deed = StepForm.named(Deed.values(), typed.getOrDefault("deed", ""));
        LocalDate on = StepForm.day(typed.getOrDefault("on", ""));
        if (deed.isEmpty()) {
            return Result.refused(HonourRefusal.NO_DEED.of());
        }
        return on == null
                ? Result.refused(HonourRefusal.NO_DAY.of())
                : Result.of(
                        new Honour.Award(
                                deed.get(),
                                typed.getOrDefault("by", "").strip(),
                                typed.getOrDefault("document", "").strip(),
                                on));
    }

    /// Whether the person stands before whoever looks.
    private static boolean isBefore(Look look) {
        return look.purpose() == Purpose.COUNTER_SERVICE;
    }

    private String page(
            String token,
            Look look,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Model model) {
        List<Honour> all = isBefore(look) ? honours.of(look.person()) : List.of();
        model.addAttribute("token", token);
        model.addAttribute("isBefore", isBefore(look));
        model.addAttribute("offered", all.stream().filter(h -> !h.isKept()).toList());
        model.addAttribute("kept", all.stream().filter(Honour::isKept).toList());
        model.addAttribute("deeds", Deed.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "portal/honours";
    }
}
