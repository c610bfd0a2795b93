package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.rules.Insurance;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.honour.Honours;
import org.quanyi.server.portal.BalanceChart;
import org.quanyi.server.portal.HeatMap;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Overview;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// A person's own first page: how they stand, what to look at, and the way to everything else.
@Controller
class MePage {

    private static final int YEARS = 3;
    private static final int DAYS = 30;

    private final Records records;
    private final Reads reads;
    private final Cases cases;
    private final Letters letters;
    private final Honours honours;
    private final Words words;

    MePage(
            Records records,
            Reads reads,
            Cases cases,
            Letters letters,
            Honours honours,
            Words words) {
        this.records = records;
        this.reads = reads;
        this.cases = cases;
        this.letters = letters;
        this.honours = honours;
        this.words = words;
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        int person = actor.requirePerson();
        Wording wording = words.in(Language.of(locale));
        PersonRecord record =
                records.read(Records.Reader.own(actor, "months amounts account"), person);
        Overview overview = Overview.of(record);
        BalanceChart balance = BalanceChart.of(record.account(), record.current().year());
        model.addAttribute("record", record);
        model.addAttribute("overview", overview);
        model.addAttribute("pension", overview.timeline(Insurance.PENSION));
        model.addAttribute(
                "heat",
                HeatMap.of(overview.timeline(Insurance.PENSION), record.current(), YEARS, wording));
        model.addAttribute("balance", balance);
        model.addAttribute("wide", balance.isDrawable() ? balance.drawing(720, 6, wording) : null);
        model.addAttribute(
                "narrow", balance.isDrawable() ? balance.drawing(358, 4, wording) : null);
        model.addAttribute(
                "questions",
                cases.of(actor).stream()
                        .filter(c -> c.kind().isQuestion() && !c.state().isOver())
                        .toList());
        model.addAttribute("letters", letters.unopened(actor));
        // theirs to answer, and nobody's who acts for them
        model.addAttribute(
                "isOffered",
                actor.role() == Role.PERSON
                        && honours.of(person).stream().anyMatch(h -> !h.isKept()));
        model.addAttribute("looks", reads.countByOthers(person, DAYS));
        return "portal/me";
    }
}
