package org.quanyi.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// The law as data (法律参数库): every parameter per place and month, with its source.
///
/// Loaded once from the files under `law/`, then immutable and safe for all threads. A region's
/// file replaces the national one as a whole: a gap in it is a gap, not a reason to fall back. What
/// is not on file is refused, never guessed.
public final class Law {
    private static final String NATIONAL = "national/";

    /// The area code of the whole country, for refusals.
    private static final String COUNTRY = "100000";

    private final SortedMap<String, LawFile> files;
    private final SortedMap<String, Mapping> lists;
    private final SortedMap<String, List<Office>> offices;
    private final SortedMap<Region, Place> places;
    private final SortedMap<String, Source> sources;
    private final boolean uncertainAllowed;

    Law(
            SortedMap<String, LawFile> files,
            SortedMap<String, Mapping> lists,
            SortedMap<String, List<Office>> offices,
            SortedMap<Region, Place> places,
            SortedMap<String, Source> sources) {
        this.files = new TreeMap<>(files);
        this.lists = new TreeMap<>(lists);
        this.offices = new TreeMap<>(offices);
        this.places = new TreeMap<>(places);
        this.sources = new TreeMap<>(sources);
        this.uncertainAllowed = false;
    }

    private Law(Law same, boolean uncertainAllowed) {
        this.files = same.files;
        this.lists = same.lists;
        this.offices = same.offices;
        this.places = same.places;
        this.sources = same.sources;
        this.uncertainAllowed = uncertainAllowed;
    }

    /// Reads all law files on the class path.
    ///
    /// @throws org.quanyi.rules.yaml.YamlError if one of them cannot be relied on
    public static Law load() {
        return LawReader.ofClassPath().read();
    }

    /// The same law for somebody who asked for uncertain figures too and will be told of them.
    public Law allowingUncertain() {
        return new Law(this, true);
    }

    /// The place of a region code; refused as `LAW-001` if its law is not on file.
    public Result<Place> region(String code) {
        var place = Region.isCode(code) ? places.get(new Region(code)) : null;
        return place == null
                ? Result.refused(LawRefusal.UNKNOWN_REGION.with(code))
                : Result.of(place);
    }

    /// All places, by code.
    public List<Place> regions() {
        return List.copyOf(places.values());
    }

    /// Whether the region is invented for demonstration. A region not on file is not.
    public boolean isSynthetic(Region region) {
        var place = places.get(region);
        return place != null && place.synthetic();
    }

    /// Where the office of a kind is that looks at what an agency decides, on a day; empty where
    /// none is on file, for an address is never guessed.
    ///
    /// @param agency its name in Chinese, as its letters have it
    public Optional<Office> office(String agency, Office.Kind kind, LocalDate day) {
        return offices.getOrDefault(agency, List.of()).stream()
                .filter(office -> office.kind() == kind && office.isOn(day))
                .findFirst();
    }

    /// A figure in force in a region and month; refused as `LAW-001` or `LAW-002` if not on file,
    /// as `LAW-004` if it is uncertain and that was not allowed.
    ///
    /// @param key one of the parameter's keys
    public Result<Figure> figure(Region region, Parameter parameter, String key, Month month) {
        if (!parameter.keys().containsKey(key)) {
            throw new IllegalArgumentException(parameter.name() + " has no key '" + key + "'");
        }
        if (!places.containsKey(region)) {
            return Result.refused(LawRefusal.UNKNOWN_REGION.with(region));
        }
        return certain(region.code(), fileOf(region, parameter), parameter, key, month);
    }

    /// A figure of the whole country, for a rule that no region changes; refused as [#figure]
    /// refuses.
    ///
    /// @param key one of the parameter's keys
    public Result<Figure> national(Parameter parameter, String key, Month month) {
        var file = files.get(NATIONAL + parameter.name());
        return certain(COUNTRY, file, parameter, key, month);
    }

    private Result<Figure> certain(
            String place, @Nullable LawFile file, Parameter parameter, String key, Month month) {
        var figure = file == null ? null : file.figure(key, month);
        if (figure == null) {
            return Result.refused(
                    LawRefusal.MISSING_PARAMETER.with(
                            place, parameter.scope(), parameter.name(), month));
        }
        return figure.certainty() == Certainty.UNCERTAIN && !uncertainAllowed
                ? Result.refused(
                        LawRefusal.UNCERTAIN_PARAMETER.with(
                                place,
                                parameter.scope(),
                                parameter.name(),
                                month,
                                figure.citation()))
                : Result.of(figure);
    }

    /// Whether any row of the parameter, of whatever month, is on file for the region. For
    /// parameters that a region may do without.
    public boolean sets(Region region, Parameter parameter) {
        return fileOf(region, parameter) != null;
    }

    private @Nullable LawFile fileOf(Region region, Parameter parameter) {
        var own = files.get("region/" + region.code() + "/" + parameter.name());
        return own == null ? files.get(NATIONAL + parameter.name()) : own;
    }

    /// Whether the region has a file of its own for the parameter.
    public boolean setsItself(Region region, Parameter parameter) {
        return files.containsKey("region/" + region.code() + "/" + parameter.name());
    }

    /// The month the law was last compared with its sources (最近核对月份), for a question that names no
    /// month.
    public Month checkedIn() {
        return files.values().stream()
                .map(file -> Month.of(file.checkedOn()))
                .max(Month::compareTo)
                .orElseThrow();
    }

    /// The file of a path such as `region/310000/contribution/base`; empty if there is none.
    public Optional<LawFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// All files, by path; for pages that show the law.
    public Collection<LawFile> files() {
        return List.copyOf(files.values());
    }

    /// A closed list (封闭目录) as it stands in its file below `catalogue/`.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public Mapping list(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list is called " + name);
        }
        return list;
    }

    /// A provision of a document on file, for a reason that applies no figure.
    ///
    /// @param source the id of the document in `sources.yaml`
    /// @param article the article, such as `58`; empty for the document as a whole
    /// @throws IllegalArgumentException if there is no such document
    public Citation citation(String source, String article) {
        var document = sources.get(source);
        if (document == null) {
            throw new IllegalArgumentException("no source is called " + source);
        }
        return new Citation(document, article);
    }

    /// All sources, by id.
    public Collection<Source> sources() {
        return List.copyOf(sources.values());
    }
}
