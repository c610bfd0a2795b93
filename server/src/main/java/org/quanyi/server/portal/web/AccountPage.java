package org.quanyi.server.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quanyi.server.access.Actor;
import org.quanyi.server.account.Credit;
import org.quanyi.server.portal.BalanceChart;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The personal pension account: every amount that came in, by year.
@Controller
class AccountPage {

    private final Records records;
    private final Words words;

    AccountPage(Records records, Words words) {
        this.records = records;
        this.words = words;
    }

    @GetMapping("/me/account")
    String account(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        Wording wording = words.in(Language.of(locale));
        PersonRecord record =
                records.read(Records.Reader.own(actor, "account"), actor.requirePerson());
        BalanceChart balance = BalanceChart.of(record.account(), record.current().year());
        model.addAttribute("record", record);
        model.addAttribute("balance", balance);
        model.addAttribute("years", balance.years().reversed());
        model.addAttribute(
                "credits",
                record.account().credits().stream()
                        .sorted(Comparator.comparing(Credit::month).reversed())
                        .collect(Collectors.groupingBy(c -> c.month().year())));
        model.addAttribute("wide", balance.isDrawable() ? balance.drawing(720, 6, wording) : null);
        model.addAttribute(
                "narrow", balance.isDrawable() ? balance.drawing(358, 4, wording) : null);
        model.addAttribute("none", List.of());
        return "portal/account";
    }
}
