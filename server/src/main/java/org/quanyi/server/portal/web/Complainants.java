package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.web.AskedRows.Row;
import org.quanyi.server.portal.web.ListingNotice.Section;
import org.quanyi.server.wage.Inspections;
import org.springframework.stereotype.Component;

/// Who complained stays confidential (为投诉举报人保密), whatever an officer wrote: their names, and any
/// number of a person or a telephone, are taken out of what the employer reads.
///
/// Labour Security Inspection Regulations art. 9.
@Component
class Complainants {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])([0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9A-Za-z])");

    private final Inspections inspections;
    private final Persons persons;

    Complainants(Inspections inspections, Persons persons) {
        this.inspections = inspections;
        this.persons = persons;
    }

    /// The parts of a file without them.
    List<Section> without(CaseFile listing, List<Section> parts, Wording w) {
        Set<Integer> who = inspections.complainants(listing.shallBe(Listings.ORDER_CASE));
        List<String> names = who.stream().map(persons::byId).map(Person::name).toList();
        String instead = w.text("listing.file.hidden");
        return parts.stream()
                .map(part ->
                        new Section(
                                part.key(),
                                part.rows().stream()
                                        .map(row ->
                                                new Row(
                                                        row.label(),
                                                        without(row.text(), names, instead)))
                                        .toList()))
                .toList();
    }

    private static String without(String text, List<String> names, String instead) {
        String shown = NUMBER.matcher(text).replaceAll(instead);
        for (String name : names) {
            shown = shown.replace(name, instead);
        }
        return shown;
    }
}
