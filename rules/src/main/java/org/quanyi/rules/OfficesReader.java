package org.quanyi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quanyi.rules.yaml.YamlError;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// Reads where the offices are that look at what the agencies of a region decide, strictly: two of
/// a kind on one day, an office without a source, or an invented one in a place that exists is a
/// mistake of the file.
final class OfficesReader {
    private final Function<String, Source> sources;

    /// @param sources the source of an id, or an [IllegalArgumentException]
    OfficesReader(Function<String, Source> sources) {
        this.sources = sources;
    }

    List<Office> read(Mapping root, Place place) {
        root.only("title_zh", "title_en", "checked_on", "agencies", "offices");
        var _ = root.day(root.text("checked_on"));
        var offices = new ArrayList<Office>();
        for (var item : root.get("offices").items()) {
            var office = office(item.mapping());
            if (offices.stream().anyMatch(office::overlaps)) {
                throw new YamlError(item.where(), "two offices of a kind on the same days");
            }
            if (place.synthetic() != (office.certainty() == Certainty.INVENTED)) {
                throw new YamlError(item.where(), "an office is invented where its place is");
            }
            offices.add(office);
        }
        return List.copyOf(offices);
    }

    private Office office(Mapping item) {
        item.only(
                "for",
                "name_zh",
                "name_en",
                "address_zh",
                "address_en",
                "phone",
                "from",
                "to",
                "source",
                "certainty");
        var to = item.text("to");
        return new Office(
                item.made(() -> Office.Kind.valueOf(item.text("for").toUpperCase(Locale.ROOT))),
                new Office.Text(item.text("name_zh"), item.text("name_en")),
                new Office.Text(item.text("address_zh"), item.text("address_en")),
                item.text("phone"),
                item.day(item.text("from")),
                to.equals("open") ? null : item.day(to),
                item.made(() -> sources.apply(item.text("source"))),
                item.made(() -> Certainty.ofKey(item.text("certainty"))));
    }
}
