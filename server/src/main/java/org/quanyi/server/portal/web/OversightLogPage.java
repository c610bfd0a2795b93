package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.quanyi.server.access.AccessSamples;
import org.quanyi.server.access.HeadMaps;
import org.quanyi.server.log.LogWatch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public logs for the auditor: sizes, checkpoints, witnesses, and a sample that nobody can
/// choose. Nothing on it says whose record was looked at.
@Controller
class OversightLogPage {

    private static final int SAMPLE = 20;

    private final LogWatch watch;
    private final AccessSamples samples;
    private final HeadMaps maps;
    private final Clock clock;

    OversightLogPage(LogWatch watch, AccessSamples samples, HeadMaps maps, Clock clock) {
        this.watch = watch;
        this.samples = samples;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/oversight/log")
    String log(@RequestParam(defaultValue = "") String day, Model model) {
        LocalDate drawnFor = day(day);
        model.addAttribute("logs", watch.all());
        model.addAttribute("day", drawnFor);
        model.addAttribute("drawn", samples.of(drawnFor, SAMPLE).orElse(null));
        model.addAttribute("map", maps.newest().orElse(null));
        return "portal/oversight-log";
    }

    private LocalDate day(String text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        try {
            return text.isBlank() ? today : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return today;
        }
    }
}
