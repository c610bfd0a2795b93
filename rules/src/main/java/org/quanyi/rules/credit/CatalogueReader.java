package org.quanyi.rules.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Law;
import org.quanyi.rules.credit.CatalogueEntry.Days;
import org.quanyi.rules.credit.CatalogueEntry.Text;
import org.quanyi.rules.yaml.YamlError;
import org.quanyi.rules.yaml.YamlNode;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// Reads the closed lists strictly: what the charter or the law does not bear is a mistake of the
/// file and refused with file and line.
final class CatalogueReader {
    private static final String[] COMMON = {
        "code",
        "name_zh",
        "name_en",
        "note_zh",
        "note_en",
        "from",
        "to",
        "certainty",
        "basis",
        "switched"
    };

    private final Law law;
    private final List<String> editions = new ArrayList<>();

    CatalogueReader(Law law) {
        this.law = law;
    }

    Catalogue read() {
        var records = rows("records", this::record);
        var measures = rows("measures", this::measure);
        var commendations = rows("commendations", this::commendation);
        var prohibited =
                rows("prohibited-data", item -> new Row.ProhibitedData(entry(item, "X-[A-Z-]+")));
        var exclusions = rows("exclusions", this::exclusion);
        var questions = rows("questions", this::question);
        refuseUnknown(records, measures, questions);
        return new Catalogue(
                editions.getFirst(),
                records,
                measures,
                commendations,
                prohibited,
                exclusions,
                questions);
    }

    private <R extends Row> List<R> rows(String list, Function<Mapping, R> reading) {
        var root = law.list(list);
        root.only("title_zh", "title_en", "edition", "checked_on", "entries");
        editions.add(root.text("edition"));
        if (!editions.getFirst().equals(editions.getLast())) {
            throw new YamlError(root.where(), "the lists are of different editions");
        }
        var _ = root.day(root.text("checked_on"));
        var rows = new ArrayList<R>();
        Map<String, List<Days>> days = new HashMap<>();
        for (var item : root.get("entries").items()) {
            var row = reading.apply(item.mapping());
            var own = row.entry().days();
            var known = days.computeIfAbsent(row.code(), _ -> new ArrayList<>());
            if (known.stream().anyMatch(own::overlaps)) {
                throw new YamlError(
                        item.where(), row.code() + " is in force twice on the same days");
            }
            known.add(own);
            rows.add(row);
        }
        return rows;
    }

    private CatalogueEntry entry(Mapping item, String codes, String... more) {
        item.only(Stream.of(COMMON, more).flatMap(Stream::of).toArray(String[]::new));
        var code = item.text("code");
        if (!code.matches(codes)) {
            throw new YamlError(item.where(), "'" + code + "' is no code of this list");
        }
        var basis = new ArrayList<Citation>();
        for (var each : item.get("basis").items()) {
            basis.add(citation(each.mapping().only("source", "article")));
        }
        return new CatalogueEntry(
                code,
                text(item, "name"),
                item.has("note_zh") || item.has("note_en") ? text(item, "note") : null,
                days(item),
                item.made(() -> Certainty.ofKey(item.text("certainty"))),
                basis,
                !item.has("switched") || !isOff(item.get("switched")));
    }

    private static boolean isOff(YamlNode node) {
        if (!node.text().equals("off")) {
            throw new YamlError(node.where(), "a row is on unless it says 'off'");
        }
        return true;
    }

    private Citation citation(Mapping entry) {
        var article = entry.textOrNull("article");
        return entry.made(() -> law.citation(entry.text("source"), article == null ? "" : article));
    }

    private static Days days(Mapping item) {
        var to = item.text("to");
        return item.made(() ->
                new Days(item.day(item.text("from")), to.equals("open") ? null : item.day(to)));
    }

    private RecordType record(Mapping item) {
        var entry =
                entry(
                        item,
                        "R[0-9]{2}[a-z]?",
                        "effect",
                        "subjects",
                        "areas",
                        "authorities",
                        "gravity",
                        "publish",
                        "until",
                        "least-months",
                        "most-months",
                        "after-months",
                        "repair");
        var type =
                new RecordType(
                        entry,
                        ClosedNames.of(RecordType.Effect.class, item.get("effect")),
                        new RecordType.Scope(
                                ClosedNames.all(SubjectKind.class, item.get("subjects")),
                                ClosedNames.all(Area.class, item.get("areas")),
                                item.has("gravity")
                                        ? ClosedNames.all(Gravity.class, item.get("gravity"))
                                        : List.of()),
                        ClosedNames.all(RecordType.Authority.class, item.get("authorities")),
                        ClosedNames.of(RecordType.Publication.class, item.get("publish")),
                        keeping(item),
                        item.has("repair")
                                ? ClosedNames.of(RecordType.Repair.class, item.get("repair"))
                                : RecordType.Repair.NONE);
        CatalogueLimits.refuse(item.where(), CatalogueLimits.of(type));
        return type;
    }

    private static RecordType.Keeping keeping(Mapping item) {
        return new RecordType.Keeping(
                ClosedNames.of(RecordType.Until.class, item.get("until")),
                count(item, "least-months"),
                count(item, "most-months"),
                count(item, "after-months"));
    }

    private Measure measure(Mapping item) {
        var entry =
                entry(
                        item,
                        "M[0-9]{2}",
                        "areas",
                        "weight",
                        "weight-serious",
                        "term",
                        "least-months",
                        "most-months",
                        "recalled",
                        "floor_zh",
                        "floor_en");
        var weight = needed(item, "weight");
        var serious = count(item, "weight-serious");
        var measure =
                new Measure(
                        entry,
                        ClosedNames.all(Area.class, item.get("areas")),
                        new Measure.Weight(weight, serious == null ? weight : serious),
                        new Measure.Term(
                                ClosedNames.of(Measure.Limit.class, item.get("term")),
                                count(item, "least-months"),
                                count(item, "most-months")),
                        item.has("recalled"),
                        text(item, "floor"));
        CatalogueLimits.refuse(item.where(), CatalogueLimits.of(measure));
        return measure;
    }

    private Row.Commendation commendation(Mapping item) {
        var entry = entry(item, "C-[EP][0-9]", "subjects", "publish", "effect_zh", "effect_en");
        var commendation =
                new Row.Commendation(
                        entry,
                        ClosedNames.all(SubjectKind.class, item.get("subjects")),
                        ClosedNames.of(RecordType.Publication.class, item.get("publish")),
                        text(item, "effect"));
        CatalogueLimits.refuse(item.where(), CatalogueLimits.of(commendation));
        return commendation;
    }

    private Row.Exclusion exclusion(Mapping item) {
        return new Row.Exclusion(
                entry(item, "EX-[A-Z-]+|MIT", "outcome"),
                ClosedNames.of(Exclusions.Outcome.class, item.get("outcome")));
    }

    private Row.LegalQuestion question(Mapping item) {
        var entry = entry(item, "Q[0-9]+", "meanwhile_zh", "meanwhile_en", "touches");
        return new Row.LegalQuestion(
                entry,
                text(item, "meanwhile"),
                item.get("touches").items().stream().map(YamlNode::text).toList());
    }

    /// A question that names a row which is not there is a mistake of the file.
    private void refuseUnknown(
            List<RecordType> records, List<Measure> measures, List<Row.LegalQuestion> questions) {
        var known = Stream.concat(records.stream(), measures.stream()).map(Row::code).toList();
        for (var question : questions) {
            for (var code : question.touches()) {
                if (!known.contains(code)) {
                    throw new YamlError(
                            law.list("questions").where(),
                            question.code() + " touches " + code + ", which is no row");
                }
            }
        }
    }

    private static Text text(Mapping item, String name) {
        return new Text(item.text(name + "_zh"), item.text(name + "_en"));
    }

    private static @Nullable Integer count(Mapping item, String key) {
        return item.has(key) ? needed(item, key) : null;
    }

    private static int needed(Mapping item, String key) {
        return item.made(() -> Integer.parseUnsignedInt(item.text(key)));
    }
}
