package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;

/// The closed catalogue of public credit information (公共信用信息目录): all that may be recorded, all that
/// may follow, all that keeps an act out, all that is never taken in. What has no row does not
/// exist here.
///
/// Law: Guobanfa 2020 no. 49; Private Economy Promotion Law art. 54; Administrative Penalty Law
/// art. 16.
///
/// @param edition the edition of the lists
/// @param records what may be recorded; every version of every row
/// @param measures what may follow
/// @param commendations what may be said in favour
/// @param prohibited what is never taken in
/// @param exclusions what keeps an act out
/// @param questions what the law leaves open
public record Catalogue(
        String edition,
        List<RecordType> records,
        List<Measure> measures,
        List<Row.Commendation> commendations,
        List<Row.ProhibitedData> prohibited,
        List<Row.Exclusion> exclusions,
        List<Row.LegalQuestion> questions) {

    /// Copies the lists.
    public Catalogue {
        records = List.copyOf(records);
        measures = List.copyOf(measures);
        commendations = List.copyOf(commendations);
        prohibited = List.copyOf(prohibited);
        exclusions = List.copyOf(exclusions);
        questions = List.copyOf(questions);
    }

    /// The catalogue of the law on file.
    ///
    /// @throws org.quanyi.rules.yaml.YamlError if a row cannot be relied on: about a person and
    ///   adverse, without a basis that carries it, a measure of no area of its own, and the like
    public static Catalogue of(Law law) {
        return new CatalogueReader(law).read();
    }

    /// The kind of record of a code on a day; refused as `CRD-001`, `CRD-002` or `CRD-003`.
    public Result<RecordType> record(String code, LocalDate day) {
        return inForce(records, code, day);
    }

    /// The measure of a code on a day; refused as `CRD-001`, `CRD-002` or `CRD-003`.
    public Result<Measure> measure(String code, LocalDate day) {
        return inForce(measures, code, day);
    }

    /// The commendation of a code on a day; refused as `CRD-001`, `CRD-002` or `CRD-003`.
    public Result<Row.Commendation> commendation(String code, LocalDate day) {
        return inForce(commendations, code, day);
    }

    /// The kind of record, if it may be about this subject in this area; refused as `CRD-004` or
    /// `CRD-005` otherwise. The boundary every record has to pass.
    public Result<RecordType> admit(String code, SubjectKind subject, Area area, LocalDate day) {
        return record(code, day)
                .then(found -> {
                    if (!found.scope().subjects().contains(subject)) {
                        return Result.refused(CreditRefusal.NO_SUCH_SUBJECT.of(code, subject));
                    }
                    return found.scope().areas().contains(area)
                            ? Result.of(found)
                            : Result.refused(CreditRefusal.OTHER_AREA.of(code, area));
                });
    }

    /// The open questions that touch a row.
    public List<Row.LegalQuestion> questionsOn(String code) {
        return questions.stream().filter(each -> each.touches().contains(code)).toList();
    }

    /// The grounds of exclusion that are asked on a day.
    public List<Row.Exclusion> exclusionsOn(LocalDate day) {
        return exclusions.stream().filter(each -> each.entry().days().contains(day)).toList();
    }

    /// All rows of all lists.
    public Stream<Row> rows() {
        return Stream.of(records, measures, commendations, prohibited, exclusions, questions)
                .flatMap(List::stream);
    }

    private static <R extends Row> Result<R> inForce(List<R> rows, String code, LocalDate day) {
        var versions = rows.stream().filter(row -> row.code().equals(code)).toList();
        if (versions.isEmpty()) {
            return Result.refused(CreditRefusal.UNKNOWN_CODE.of(code));
        }
        for (var row : versions) {
            if (row.entry().days().contains(day)) {
                return row.entry().switchedOn()
                        ? Result.of(row)
                        : Result.refused(CreditRefusal.SWITCHED_OFF.of(code));
            }
        }
        return Result.refused(CreditRefusal.NOT_IN_FORCE.of(code, day));
    }
}
