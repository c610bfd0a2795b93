package org.quanyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.yaml.Yaml;
import org.quanyi.rules.yaml.YamlError;
import org.quanyi.rules.yaml.YamlNode;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// Reads the law files strictly: what is unknown, doubled, overlapping or without a source is a
/// mistake of the file and refused with file and line.
final class LawReader {
    private static final String REGION = "region/";
    private static final String CATALOGUE = "catalogue/";
    private static final String OFFICES = "/offices.yaml";
    private static final String SUFFIX = ".yaml";

    /// Stands for a figure of a row that nobody found: said, not left out, and refused when asked.
    private static final String UNKNOWN = "unknown";

    private final UnaryOperator<String> texts;
    private final SortedMap<String, Source> sources = new TreeMap<>();
    private final SortedMap<Region, Place> places = new TreeMap<>();
    private final SortedMap<String, LawFile> files = new TreeMap<>();
    private final SortedMap<String, Mapping> lists = new TreeMap<>();
    private final SortedMap<String, List<Office>> offices = new TreeMap<>();

    /// @param texts the content of a file by its path below `law/`
    LawReader(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    static LawReader ofClassPath() {
        return new LawReader(LawReader::resource);
    }

    private static String resource(String path) {
        try (var stream = LawReader.class.getResourceAsStream("/law/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("the law file " + path + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Law read() {
        readSources(open("sources.yaml"));
        var parameters = new ArrayList<String>();
        var ofOffices = new ArrayList<String>();
        for (var item : open("index.yaml").only("files").get("files").items()) {
            var path = item.text();
            if (path.endsWith("/region.yaml")) {
                readPlace(path);
            } else if (path.endsWith(OFFICES)) {
                ofOffices.add(path);
            } else if (path.startsWith(CATALOGUE)) {
                readList(path);
            } else {
                parameters.add(path);
            }
        }
        parameters.forEach(this::readParameter);
        ofOffices.forEach(this::readOffices);
        return new Law(files, lists, offices, places, sources);
    }

    private Mapping open(String path) {
        return Yaml.read(path, texts.apply(path));
    }

    private void readSources(Mapping root) {
        for (var item : root.only("sources").get("sources").items()) {
            var entry =
                    item.mapping()
                            .only("id", "title_zh", "title_en", "force", "number", "dated", "link");
            var dated = entry.textOrNull("dated");
            var force = entry.textOrNull("force");
            var source =
                    new Source(
                            entry.text("id"),
                            entry.text("title_zh"),
                            entry.text("title_en"),
                            orEmpty(entry.textOrNull("number")),
                            dated == null ? null : entry.day(dated),
                            force == null ? null : entry.made(() -> LegalForce.ofKey(force)),
                            orEmpty(entry.textOrNull("link")));
            if (sources.put(source.id(), source) != null) {
                throw new YamlError(entry.where(), "the source " + source.id() + " is here twice");
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void readPlace(String path) {
        var root = open(path).only("code", "name_zh", "name_en", "synthetic");
        var code = root.text("code");
        if (!path.equals(REGION + code + "/region.yaml")) {
            throw new YamlError(root.where(), "the code " + code + " is not the folder's");
        }
        var region = root.made(() -> new Region(code));
        places.put(
                region,
                new Place(
                        region,
                        root.text("name_zh"),
                        root.text("name_en"),
                        flag(root, root.text("synthetic"))));
    }

    /// A closed list is kept as it stands; whoever applies it says what its entries have to be.
    private void readList(String path) {
        lists.put(path.substring(CATALOGUE.length(), path.length() - SUFFIX.length()), open(path));
    }

    private void readOffices(String path) {
        var root = open(path);
        var code = path.substring(REGION.length(), path.length() - OFFICES.length());
        var place = Region.isCode(code) ? places.get(new Region(code)) : null;
        if (place == null) {
            throw new YamlError(root.where(), "the file lies in no known folder");
        }
        var all = new OfficesReader(this::source).read(root, place);
        for (var agency : root.get("agencies").items()) {
            if (offices.put(agency.text(), all) != null) {
                throw new YamlError(agency.where(), "the agency is on file twice");
            }
        }
    }

    private Source source(String id) {
        var source = sources.get(id);
        if (source == null) {
            throw new IllegalArgumentException("no source " + id);
        }
        return source;
    }

    private void readParameter(String path) {
        var root = open(path).only("title_zh", "title_en", "checked_on", "rows");
        var name = path.substring(0, path.length() - SUFFIX.length());
        var file =
                new LawFile(
                        name,
                        parameterOf(path, root),
                        root.text("title_zh"),
                        root.text("title_en"),
                        root.day(root.text("checked_on")),
                        rows(name, root));
        if (files.put(name, file) != null) {
            throw new YamlError(root.where(), "the file is in the index twice");
        }
    }

    private Parameter parameterOf(String path, Mapping root) {
        var folder = 0;
        if (path.startsWith("national/")) {
            folder = "national/".length();
        } else if (path.startsWith(REGION)) {
            var code = path.substring(REGION.length(), path.indexOf('/', REGION.length()));
            var known = Region.isCode(code) && places.containsKey(new Region(code));
            folder = known ? REGION.length() + code.length() + 1 : 0;
        }
        if (folder == 0 || !path.endsWith(SUFFIX)) {
            throw new YamlError(root.where(), "the file lies in no known folder");
        }
        var name = path.substring(folder, path.length() - SUFFIX.length());
        return Parameter.all().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new YamlError(root.where(), "no parameter is called " + name));
    }

    private List<LawFile.Row> rows(String path, Mapping root) {
        var parameter = parameterOf(path + SUFFIX, root);
        var items = root.get("rows").items();
        var rows = new ArrayList<LawFile.Row>();
        for (var i = 0; i < items.size(); i++) {
            var next = i + 1 < items.size() ? items.get(i + 1).mapping() : null;
            rows.add(row(path, parameter, items.get(i).mapping(), next));
        }
        return rows;
    }

    private LawFile.Row row(
            String path, Parameter parameter, Mapping entry, @Nullable Mapping following) {
        var keys = new ArrayList<>(List.of("from", "to", "source", "article", "certainty"));
        keys.addAll(parameter.keys().keySet());
        entry.only(keys.toArray(String[]::new));
        var period = period(entry, following);
        var certainty = entry.made(() -> Certainty.ofKey(entry.text("certainty")));
        var citation = citation(entry);
        var figures = new LinkedHashMap<String, Figure>();
        for (var key : entry.entries().keySet()) {
            var unit = parameter.keys().get(key);
            if (unit != null && !entry.text(key).equals(UNKNOWN)) {
                var value = checked(entry, entry.text(key), unit);
                figures.put(key, new Figure(path, key, value, unit, period, certainty, citation));
            }
        }
        parameter.keys().keySet().forEach(entry::get);
        if (figures.isEmpty()) {
            throw new YamlError(entry.where(), "a row of which nothing is known");
        }
        refuseCrossedLimits(entry, figures);
        return new LawFile.Row(period, figures);
    }

    /// The months from the start to the stated end, or to the month before the following row. The
    /// last row must state an end, `open` included, so that nothing is extrapolated by omission.
    private static Period period(Mapping entry, @Nullable Mapping following) {
        var first = entry.made(() -> Month.parse(entry.text("from")));
        var next =
                following == null
                        ? null
                        : following.made(() -> Month.parse(following.text("from")));
        if (next != null && !next.isAfter(first)) {
            throw new YamlError(entry.where(), "the next row does not start later");
        }
        var to = next == null ? entry.text("to") : entry.textOrNull("to");
        if (to == null) {
            return new Period(first, next == null ? null : next.previous());
        }
        if (to.equals("open") && next == null) {
            return new Period(first, null);
        }
        var last = entry.made(() -> Month.parse(to));
        if (next != null && !last.isBefore(next)) {
            throw new YamlError(entry.where(), "the row overlaps the next");
        }
        return entry.made(() -> new Period(first, last));
    }

    private Citation citation(Mapping entry) {
        var source = sources.get(entry.text("source"));
        if (source == null) {
            throw new YamlError(entry.where(), "no source is called " + entry.text("source"));
        }
        return new Citation(source, orEmpty(entry.textOrNull("article")));
    }

    private static String checked(Mapping entry, String value, Unit unit) {
        var _ =
                entry.made(() ->
                        switch (unit) {
                            case YUAN -> notNegative(Money.yuan(value));
                            case PERCENT -> Rate.percent(value);
                            case FLAG -> flag(entry, value);
                            case ROUNDING -> Rounding.ofKey(value);
                            case DATES -> Dates.parse(value);
                            case COUNT -> Integer.parseUnsignedInt(value);
                            case NAME -> name(value);
                        });
        return value;
    }

    private static String name(String value) {
        if (!value.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("'" + value + "' is not a name");
        }
        return value;
    }

    private static Money notNegative(Money money) {
        if (money.isNegative()) {
            throw new IllegalArgumentException(money + " is negative");
        }
        return money;
    }

    private static void refuseCrossedLimits(Mapping entry, Map<String, Figure> figures) {
        var floor = figures.get("floor");
        var ceiling = figures.get("ceiling");
        if (floor != null && ceiling != null && ceiling.money().compareTo(floor.money()) < 0) {
            throw new YamlError(entry.where(), "the ceiling lies below the floor");
        }
    }

    private static boolean flag(YamlNode at, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new YamlError(at.where(), "'" + text + "' is neither true nor false");
        };
    }
}
