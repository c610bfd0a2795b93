package org.quanyi.server.portal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.server.access.Actor;
import org.quanyi.server.portal.Employment;
import org.quanyi.server.portal.HeatMap;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Overview;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Timeline;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// All months of an insurance: every year or only what is missing, today or as the record stood on
/// an earlier day.
@Controller
class RecordPage {

    private static final int ALL = 100;

    private final Records records;
    private final Words words;

    RecordPage(Records records, Words words) {
        this.records = records;
        this.words = words;
    }

    /// What can be asked for.
    ///
    /// @param asOf a day, or empty for today
    /// @param gaps `1` for only what is missing
    /// @param years how many, or empty for all
    record Asked(@Nullable String asOf, @Nullable String gaps, @Nullable String years) {

        boolean onlyGaps() {
            return "1".equals(gaps);
        }

        /// The day asked for; empty when none is, or when it cannot be read.
        Optional<LocalDate> day() {
            try {
                return asOf == null || asOf.isBlank()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(asOf.strip()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        int count() {
            return years != null && years.matches("[1-9][0-9]?") ? Integer.parseInt(years) : ALL;
        }
    }

    @GetMapping("/me/record")
    String all(@AuthenticationPrincipal Actor actor, Asked asked, Locale locale, Model model) {
        return page(Insurance.PENSION, actor, asked, locale, model);
    }

    @GetMapping("/me/record/{insurance}")
    String one(
            @PathVariable String insurance,
            @AuthenticationPrincipal Actor actor,
            Asked asked,
            Locale locale,
            Model model) {
        return page(insurance(insurance), actor, asked, locale, model);
    }

    /// The insurance of an address; any other word is a page that does not exist.
    static Insurance insurance(String key) {
        return Arrays.stream(Insurance.values())
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Insurance insurance, Actor actor, Asked asked, Locale locale, Model model) {
        Wording wording = words.in(Language.of(locale));
        LocalDate today = records.today();
        Optional<LocalDate> day = asked.day().filter(d -> d.isBefore(today));
        Instant asOf = records.endOf(day.orElse(today));
        PersonRecord record =
                records.read(Records.Reader.own(actor, "months"), actor.requirePerson(), asOf);
        Overview overview = Overview.of(record);
        Timeline timeline = overview.timeline(insurance);
        model.addAttribute("abroad", record.person().abroadSince());
        model.addAttribute("insurance", insurance);
        model.addAttribute("insurances", Insurance.values());
        model.addAttribute("overview", overview);
        model.addAttribute("timeline", timeline);
        model.addAttribute("heat", HeatMap.of(timeline, record.current(), asked.count(), wording));
        model.addAttribute("gaps", timeline.gaps().reversed());
        model.addAttribute("employments", Employment.of(record));
        model.addAttribute("onlyGaps", asked.onlyGaps());
        model.addAttribute("asOf", day.orElse(null));
        model.addAttribute(
                "unreadable",
                asked.asOf() != null && !asked.asOf().isBlank() && asked.day().isEmpty());
        model.addAttribute("today", today);
        return "portal/record";
    }
}
