package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.LawFile;
import org.quanyi.rules.Month;
import org.quanyi.rules.Place;
import org.quanyi.rules.Region;
import org.quanyi.rules.Source;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.Row;
import org.springframework.stereotype.Component;

/// The law on file as anyone may read it (规则公开): every parameter of every place with its whole
/// life, and every document that one rests on.
@Component
public class LawBook {

    private static final String REGION = "region/";

    private final Law law;
    private final Catalogue catalogue;
    private final SortedMap<String, LawFile> files = new TreeMap<>();

    LawBook(Law law, Catalogue catalogue) {
        this.law = law;
        this.catalogue = catalogue;
        law.files().forEach(file -> files.put(file.path(), file));
    }

    /// What is on file for a place.
    ///
    /// @param place null for what holds in the whole country
    public record Shelf(@Nullable Place place, List<LawFile> files) {

        public Shelf {
            files = List.copyOf(files);
        }

        /// Short name of the place in addresses.
        public String key() {
            return place == null ? "national" : place.region().code();
        }
    }

    /// A figure in force, or what to say instead.
    ///
    /// @param row the newest row that has begun; null when the file only speaks of other months
    public record Now(LawFile file, LawFile.@Nullable Row row) {}

    /// All places, the whole country first.
    public List<Shelf> shelves() {
        List<Shelf> all = new ArrayList<>();
        all.add(new Shelf(null, below("national/")));
        law.regions().forEach(place -> all.add(shelf(place)));
        return List.copyOf(all);
    }

    /// The shelf of an address; empty when there is none.
    public Optional<Shelf> shelf(String key) {
        return shelves().stream().filter(shelf -> shelf.key().equals(key)).findFirst();
    }

    private Shelf shelf(Place place) {
        return new Shelf(place, below(REGION + place.region().code() + "/"));
    }

    private List<LawFile> below(String folder) {
        return List.copyOf(files.subMap(folder, folder + Character.MAX_VALUE).values());
    }

    /// The address of a figure: its parameter's page, at the row it stands in.
    public static String page(Figure figure) {
        return "/rules/law/" + figure.parameter() + "#" + figure.period().first();
    }

    /// The parameter of a path such as `region/310000/contribution/base`; empty when there is none.
    public Optional<LawFile> file(String path) {
        return law.file(path);
    }

    /// The place that a file holds in; empty for the whole country.
    public Optional<Region> region(LawFile file) {
        return file.path().startsWith(REGION)
                ? Optional.of(new Region(file.path().substring(REGION.length()).substring(0, 6)))
                : Optional.empty();
    }

    /// What each file of a shelf says in a month.
    public List<Now> in(Month month, Shelf shelf) {
        return shelf.files().stream().map(file -> new Now(file, row(file, month))).toList();
    }

    private static LawFile.@Nullable Row row(LawFile file, Month month) {
        return file.rows().stream()
                .filter(row -> row.period().contains(month))
                .findFirst()
                .orElse(null);
    }

    /// The weakest certainty in a file.
    public Certainty certainty(LawFile file) {
        return figures(List.of(file)).stream()
                .map(Figure::certainty)
                .reduce(Certainty::weaker)
                .orElse(Certainty.UNCERTAIN);
    }

    /// All documents, by their titles in Chinese.
    public List<Source> sources() {
        return law.sources().stream()
                .sorted(Comparator.comparing(Source::titleZh).thenComparing(Source::id))
                .toList();
    }

    /// The document of an id; empty when there is none.
    public Optional<Source> source(String id) {
        return law.sources().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /// The parameters that rest on a document.
    public List<LawFile> restingOn(Source source) {
        return files.values().stream()
                .filter(file ->
                        figures(List.of(file)).stream()
                                .anyMatch(figure -> figure.citation().source().equals(source)))
                .toList();
    }

    /// The rows of the catalogue that rest on a document.
    public List<Row> rowsRestingOn(Source source) {
        return catalogue
                .rows()
                .filter(row ->
                        row.entry().basis().stream()
                                .anyMatch(citation -> citation.source().equals(source)))
                .toList();
    }

    /// The address of a row of the catalogue.
    public static String page(Row row) {
        return switch (row) {
            case Measure _, Row.Exclusion _ -> "/rules/measures#" + row.code();
            case RecordType _, Row.Commendation _, Row.ProhibitedData _, Row.LegalQuestion _ ->
                    "/rules/catalogue#" + row.code();
        };
    }

    /// How many figures are on file.
    public int count() {
        return figures(files.values()).size();
    }

    private static List<Figure> figures(Collection<LawFile> some) {
        return some.stream()
                .flatMap(file -> file.rows().stream())
                .flatMap(row -> row.figures().values().stream())
                .toList();
    }
}
