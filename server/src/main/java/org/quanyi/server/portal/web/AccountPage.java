package org.quanyi.server.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.server.access.Actor;
import org.quanyi.server.account.Credit;
import org.quanyi.server.portal.AccountYears;
import org.quanyi.server.portal.BalanceChart;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Timeline;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The personal pension account: every amount that came in and what each year earned.
@Controller
class AccountPage {

    private final Records records;
    private final Words words;
    private final Law law;

    AccountPage(Records records, Words words, Law law) {
        this.records = records;
        this.words = words;
        this.law = law;
    }

    @GetMapping("/me/account")
    String account(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        Wording wording = words.in(Language.of(locale));
        PersonRecord record =
                records.read(Records.Reader.own(actor, "account"), actor.requirePerson());
        AccountYears earned =
                Timeline.of(record, Insurance.PENSION)
                        .place()
                        .map(place ->
                                AccountYears.of(
                                        record.account(), place, record.current().year(), law))
                        .orElse(AccountYears.NONE);
        BalanceChart balance = BalanceChart.of(record.account(), record.current().year());
        model.addAttribute("record", record);
        model.addAttribute("balance", balance);
        model.addAttribute("earned", earned);
        model.addAttribute("years", earned.years().reversed());
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
