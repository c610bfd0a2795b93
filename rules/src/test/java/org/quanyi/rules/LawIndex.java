package org.quanyi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quanyi.rules.calculation.CalculationCase;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.Row;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// From an article of the law to the figures and rules that rest on it, the cases that read them,
/// and the page that shows them.
final class LawIndex {
    private static final String HEAD =
            """
            # Law index

            Generated from `rules/law` and `rules/cases`: from a document and its article to the figures and calculations that rest on it, the
            cases that read them, and the page. Do not edit; write it with `./quanyi test -Dquanyi.regenerate=true`.

            """;

    private final Law law;

    /// By what is read (a row of a file, or a provision), the calculations and case files.
    private final SortedMap<String, Reads> reads = new TreeMap<>();

    /// Who reads something.
    ///
    /// @param rules calculations
    /// @param files number of cases by file
    private record Reads(Set<String> rules, SortedMap<String, Integer> files) {
        Reads() {
            this(new TreeSet<>(), new TreeMap<>());
        }
    }

    /// A line of the index before it is written.
    private record Entry(Citation citation, String what, String months, Reads reads, String page) {}

    LawIndex(Law law) {
        this.law = law;
        CalculationCase.all().forEach(this::read);
        for (var path : CaseFiles.below(CaseFiles.cases())) {
            var file = CaseFiles.read(path);
            if (Calculations.named(file.text("rule")).isEmpty()) {
                var name = CaseFiles.cases().relativize(path).toString();
                for (var item : file.get("cases").items()) {
                    figures(file.text("rule"), item.mapping())
                            .forEach(figure -> note(row(figure), name));
                }
            }
        }
    }

    private void read(CalculationCase example) {
        if (!(example.answer(law) instanceof Result.Of<?>)) {
            return;
        }
        var answer = example.answer(law).orThrow();
        var keys = new TreeSet<String>();
        answer.figures().forEach(figure -> keys.add(row(figure)));
        for (var reason : answer.reasons()) {
            reason.citations().forEach(citation -> keys.add(provision(citation)));
        }
        keys.forEach(key -> note(key, example.file()).rules().add(example.calculation().name()));
    }

    private Reads note(String key, String file) {
        var known = reads.computeIfAbsent(key, _ -> new Reads());
        known.files().merge(file, 1, Integer::sum);
        return known;
    }

    private List<Figure> figures(String rule, Mapping entry) {
        var facts = entry.get("facts").mapping();
        return entry.has("refused")
                ? List.of()
                : switch (rule) {
                    case "contribution-due" -> figures(CasesTest.employees(facts), facts);
                    case "flexible-contribution" -> figures(CasesTest.flexible(facts), facts);
                    case "figure" -> stated(facts, entry.get("expect").mapping());
                    default -> List.of();
                };
    }

    private static List<Figure> figures(Result<ContributionTerms> terms, Mapping facts) {
        return terms.orThrow().reason(Money.yuan(facts.text("base"))).stream()
                .flatMap(reason -> reason.figures().stream())
                .distinct()
                .toList();
    }

    private List<Figure> stated(Mapping facts, Mapping expect) {
        var parameter = CasesTest.parameter(facts.text("parameter"));
        return expect.entries().keySet().stream()
                .filter(parameter.keys()::containsKey)
                .limit(1)
                .map(key ->
                        law.figure(CasesTest.region(facts), parameter, key, CasesTest.month(facts))
                                .orThrow())
                .toList();
    }

    private static String row(Figure figure) {
        return figure.parameter() + " " + figure.period().first();
    }

    private static String provision(Citation citation) {
        return "§ " + citation.source().id() + " " + citation.article();
    }

    /// The whole document.
    String text() {
        var text = new StringBuilder(HEAD);
        for (var source : law.sources()) {
            var entries = entries(source);
            text.append("## %s · %s\n\n".formatted(source.titleZh(), source.titleEn()));
            text.append(
                    "`%s`%s, page `/rules/sources/%s`\n\n"
                            .formatted(source.id(), number(source), source.id()));
            text.append("| article | what rests on it | months | read by | cases | page |\n");
            text.append("|---|---|---|---|---|---|\n");
            entries.forEach(entry -> text.append(line(entry)));
            text.append('\n');
        }
        text.append("## Read by no case\n\nRows of places that exist, which no case reads.\n\n");
        unread().forEach(row -> text.append("- `").append(row).append("`\n"));
        return text.toString();
    }

    private static String number(Source source) {
        return source.number().isEmpty() ? "" : ", " + source.number();
    }

    private List<Entry> entries(Source source) {
        var entries = new ArrayList<Entry>();
        for (var file : law.files()) {
            var rows =
                    file.rows().stream()
                            .filter(row -> citation(row).source().equals(source))
                            .collect(Collectors.groupingBy(LawIndex::citation));
            rows.forEach((citation, cited) -> entries.add(entry(citation, file, cited)));
        }
        for (var read : reads.entrySet()) {
            var parts = read.getKey().split(" ", 3);
            if (parts[0].equals("§") && parts[1].equals(source.id())) {
                entries.add(new Entry(new Citation(source, parts[2]), "", "", read.getValue(), ""));
            }
        }
        for (var row : Catalogue.of(law).rows().toList()) {
            row.entry().basis().stream()
                    .filter(citation -> citation.source().equals(source))
                    .forEach(citation -> entries.add(entry(citation, row)));
        }
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.citation().article().length())
                        .thenComparing(entry -> entry.citation().article())
                        .thenComparing(Entry::what));
        return entries;
    }

    private Entry entry(Citation citation, LawFile file, List<LawFile.Row> rows) {
        var all = new Reads();
        for (var row : rows) {
            var known = reads.get(file.path() + " " + row.period().first());
            if (known != null) {
                all.rules().addAll(known.rules());
                known.files()
                        .forEach((name, count) -> all.files().merge(name, count, Integer::sum));
            }
        }
        var last = rows.getLast().period().last();
        var months = rows.getFirst().period().first() + " to " + (last == null ? "open" : last);
        return new Entry(
                citation, "`" + file.path() + "`", months, all, "`/rules/law/" + file.path() + "`");
    }

    private static Entry entry(Citation citation, Row row) {
        var days = row.entry().days();
        var page = row instanceof Measure ? "/rules/measures#" : "/rules/catalogue#";
        return new Entry(
                citation,
                "`catalogue` " + row.code(),
                days.first() + " to " + (days.last() == null ? "open" : days.last()),
                new Reads(),
                "`" + page + row.code() + "`");
    }

    private static Citation citation(LawFile.Row row) {
        return row.figures().values().iterator().next().citation();
    }

    private static String line(Entry entry) {
        var cases =
                entry.reads().files().entrySet().stream()
                        .map(file -> "%s (%d)".formatted(file.getKey(), file.getValue()))
                        .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        entry.citation().article(),
                        entry.what(),
                        entry.months(),
                        String.join(", ", entry.reads().rules()),
                        cases,
                        entry.page());
    }

    /// Rows of places that exist, which no case reads.
    List<String> unread() {
        return law.files().stream()
                .flatMap(file ->
                        file.rows().stream()
                                .filter(row -> !invented(row))
                                .map(row -> file.path() + " " + row.period().first()))
                .filter(row -> !reads.containsKey(row))
                .toList();
    }

    private static boolean invented(LawFile.Row row) {
        return row.figures().values().stream()
                .anyMatch(figure -> figure.certainty() == Certainty.INVENTED);
    }
}
