package org.quanyi.server.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Source;
import org.springframework.context.support.ResourceBundleMessageSource;

/// How calculations are told in one language (计算说明用语). Immutable; needs no running application.
final class CalculationWords {
    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]+)");

    private final Law law;
    private final Locale locale;

    CalculationWords(Law law, Locale locale) {
        this.law = law;
        this.locale = locale;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        // the names of the law's figures are those of the pages that explain figures
        bundle.setBasenames("messages/calculation", "messages/portal");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /// The text of a key that must be there.
    String text(String key, Object... arguments) {
        return MESSAGES.getMessage(key, arguments, locale);
    }

    /// A word of the data, such as the name of a field or an insurance; itself if it has none.
    String word(String name) {
        return or("word." + name, name);
    }

    /// What a calculation is called.
    String rule(String name) {
        return or("rule." + name, word(name));
    }

    private boolean knows(String name) {
        return !or("word." + name, "").isEmpty();
    }

    private String or(String key, String otherwise, Object... arguments) {
        String text = MESSAGES.getMessage(key, arguments, null, locale);
        return text == null ? otherwise : text;
    }

    /// The sentence of a refusal.
    String sentence(Refusal refusal) {
        return or(
                "finding." + refusal.code(),
                refusal.code() + " " + String.join(" ", refusal.arguments()),
                refusal.arguments().toArray());
    }

    /// A step in one line: what was put in, what was done, what came out.
    ///
    /// A step with a sentence of its own, see [StepKey], takes `{0}` the outcome, then the facts,
    /// then the figures with their units; any other is listed.
    String step(Reason reason) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(word(reason.outcome()));
        reason.facts().forEach(fact -> arguments.add(words(fact.value())));
        reason.figures().forEach(figure -> arguments.add(value(figure)));
        return or(StepKey.of(reason), listed(reason), arguments.toArray());
    }

    private String words(String value) {
        String[] each = value.split(" ", -1);
        // the name of a place may hold a space
        if (!List.of(each).stream().allMatch(this::knows)) {
            return word(value);
        }
        for (int i = 0; i < each.length; i++) {
            each[i] = word(each[i]);
        }
        return String.join(text("list.comma"), each);
    }

    private String listed(Reason reason) {
        List<String> parts = new ArrayList<>();
        reason.facts()
                .forEach(fact -> parts.add(text("pair", word(fact.name()), words(fact.value()))));
        reason.figures().forEach(figure -> parts.add(text("pair", part(figure), value(figure))));
        String given = String.join(text("list.comma"), parts);
        return reason.outcome().isEmpty()
                ? given
                : text("step.listed", given, word(reason.outcome()));
    }

    /// What a figure is, such as `Limits of the contribution base in Shanghai, lowest base`.
    String title(Figure figure) {
        String file =
                law.files().stream()
                        .filter(each -> each.path().equals(figure.parameter()))
                        .map(each -> choose(each.titleZh(), each.titleEn()))
                        .findFirst()
                        .orElse(figure.parameter());
        return figure.key().equals(Parameter.VALUE) ? file : text("part", file, part(figure));
    }

    private String part(Figure figure) {
        if (figure.key().equals(Parameter.VALUE)) {
            return title(figure);
        }
        var numbered = NUMBERED.matcher(figure.key());
        return numbered.matches()
                ? or("figure." + numbered.group(1), figure.key(), numbered.group(2))
                : or("figure." + figure.key(), word(figure.key()));
    }

    /// A figure with its unit.
    String value(Figure figure) {
        return switch (figure.unit()) {
            case YUAN -> text("yuan", figure.value());
            case PERCENT -> figure.value() + "%";
            default -> word(figure.value());
        };
    }

    /// The months a figure is in force.
    String period(Figure figure) {
        var last = figure.period().last();
        return last == null
                ? text("period.open", figure.period().first().toString())
                : text("period", figure.period().first().toString(), last.toString());
    }

    /// Act, number, version and article.
    String citation(Citation citation) {
        Source source = citation.source();
        String title = choose("《" + source.titleZh() + "》", source.titleEn());
        String number = source.number().isEmpty() ? "" : text("number", source.number());
        String dated = source.dated() == null ? "" : text("version", source.dated().toString());
        String article = citation.article().isEmpty() ? "" : text("article", citation.article());
        return title + number + dated + article;
    }

    private String choose(String zh, String en) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
