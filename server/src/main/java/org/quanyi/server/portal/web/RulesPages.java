package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.quanyi.rules.LawFile;
import org.quanyi.rules.Month;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.LawBook;
import org.quanyi.server.portal.RuleBook;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The law on file, open to anyone: rules with their examples, places, parameters with their whole
/// life, documents. No sign-in and nothing of anybody.
@Controller
class RulesPages {

    private final LawBook book;
    private final RuleBook rules;
    private final Words words;
    private final Clock clock;

    RulesPages(LawBook book, RuleBook rules, Words words, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/rules")
    String rules(Model model) {
        model.addAttribute("shelves", book.shelves());
        model.addAttribute("rules", rules.all());
        model.addAttribute("figures", book.count());
        model.addAttribute("sources", book.sources());
        return "portal/rules";
    }

    @GetMapping("/rules/calculations/{name}")
    String rule(@PathVariable String name, Model model) {
        RuleBook.Rule rule = found(rules.named(name));
        model.addAttribute("rule", rule);
        model.addAttribute(
                "files", rule.parameters().stream().flatMap(p -> book.file(p).stream()).toList());
        return "portal/rules-calculation";
    }

    @GetMapping("/rules/law/{place:national|[0-9]{6}}")
    String place(@PathVariable String place, Model model) {
        LawBook.Shelf shelf = found(book.shelf(place));
        Month month = Month.of(LocalDate.now(clock));
        model.addAttribute("shelf", shelf);
        model.addAttribute("month", month);
        model.addAttribute("now", book.in(month, shelf));
        return "portal/rules-place";
    }

    @GetMapping("/rules/law/{scope:national|region}/{*path}")
    String parameter(
            @PathVariable String scope, @PathVariable String path, Locale locale, Model model) {
        LawFile file = found(book.file(scope + path));
        model.addAttribute("file", file);
        model.addAttribute("title", words.in(Language.of(locale)).title(file));
        model.addAttribute("region", book.region(file).orElse(null));
        model.addAttribute("certainty", book.certainty(file));
        model.addAttribute("month", Month.of(LocalDate.now(clock)));
        return "portal/rules-parameter";
    }

    @GetMapping("/rules/sources/{id}")
    String source(@PathVariable String id, Model model) {
        var source = found(book.source(id));
        model.addAttribute("source", source);
        model.addAttribute("files", book.restingOn(source));
        model.addAttribute("rows", book.rowsRestingOn(source));
        return "portal/rules-source";
    }

    private static <T> T found(Optional<T> asked) {
        return asked.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
