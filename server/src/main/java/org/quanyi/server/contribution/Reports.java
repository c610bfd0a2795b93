package org.quanyi.server.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts what was found and booked into the published shape, with sentences in the reader's
/// language.
@Component
public class Reports {

    private final MessageSource messages;

    Reports(MessageSource messages) {
        this.messages = messages;
    }

    /// The report of a filing that was checked and not submitted.
    public FilingReport of(CheckedFiling checked, Locale locale) {
        return report(checked, null, null, locale);
    }

    /// The report of a filing that was submitted.
    public FilingReport of(SubmittedFiling submitted, Locale locale) {
        FilingReport.Booked booked =
                new FilingReport.Booked(
                        submitted.newLines(),
                        submitted.corrected(),
                        submitted.withdrawn(),
                        submitted.unchanged());
        return report(submitted.checked(), submitted.filing().receipt(), booked, locale);
    }

    /// The report of a kept filing as it checks against today's record.
    public FilingReport of(StagedFiling staged, Locale locale) {
        return report(staged.checked(), staged.filing().receipt(), null, locale);
    }

    /// The report of a filing that two officers decide.
    public FilingReport of(Filed.Waiting waiting, Locale locale) {
        return of(waiting.staged(), locale).inCase(waiting.file().number());
    }

    /// The report of a file of receipts.
    public ReceiptReport of(ImportedReceipts imported, Locale locale) {
        BookedReceipts booked = imported.booked();
        ReceiptSheet sheet = imported.sheet();
        List<ReceiptReport.Waits> waits =
                booked.suspense().stream()
                        .map(s ->
                                new ReceiptReport.Waits(
                                        s.receipt().serial(),
                                        s.reason().code(),
                                        s.receipt().amount().toString(),
                                        s.shortBy().toString(),
                                        sentence(s.reason(), s.shortBy(), locale)))
                        .toList();
        return new ReceiptReport(
                sheet.size(),
                booked.settled(),
                waits,
                booked.repeated(),
                booked.refundable(),
                booked.contradicted(),
                sheet.size() - sheet.rows().size(),
                sheet.findings().stream().map(f -> toChange(f, locale)).toList());
    }

    /// The report of a list of persons or employers.
    public RegistrationReport of(RegisteredList list, Locale locale) {
        return new RegistrationReport(
                list.size(),
                list.registered(),
                list.onRecord(),
                list.rowsToChange(),
                list.findings().stream().map(f -> toChange(f, locale)).toList());
    }

    /// The sentences of refusals.
    public List<Sentence> sentences(List<Refusal> refusals, Locale locale) {
        return refusals.stream().map(r -> new Sentence(r.code(), sentence(r, locale))).toList();
    }

    /// The sentence of one refusal.
    public String sentence(Refusal refusal, Locale locale) {
        return message("finding." + refusal.code(), refusal.arguments(), locale);
    }

    /// The sentence of one finding.
    public String sentence(Finding finding, Locale locale) {
        return message(finding.code().messageKey(), finding.arguments(), locale);
    }

    /// Why a receipt waits or goes back.
    ///
    /// @param shortBy how much is missing; negative when it is too much
    public String sentence(SuspenseReason reason, Money shortBy, Locale locale) {
        Money amount = shortBy.isNegative() ? shortBy.negate() : shortBy;
        return message("receipt." + reason.code(), List.of(amount.toString()), locale);
    }

    /// The words of an annotated file.
    public AnnotatedFile.Words words(Locale locale) {
        return new AnnotatedFile.Words(
                key -> messages.getMessage(key, null, locale),
                finding -> sentence(finding, locale));
    }

    private String message(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    private FilingReport report(
            CheckedFiling checked,
            @Nullable String receipt,
            FilingReport.@Nullable Booked booked,
            Locale locale) {
        SourceFile source = checked.source();
        CheckedFiling.Comparison before = checked.comparison();
        return new FilingReport(
                checked.head().creditCode(),
                checked.head().month().toString(),
                checked.rows().size(),
                checked.ready(),
                checked.toChange().stream().map(f -> toChange(f, locale)).toList(),
                checked.toConfirm().stream().map(f -> toConfirm(f, locale)).toList(),
                checked.due().base().toString(),
                due(checked.due()),
                checked.due().total().toString(),
                receipt,
                checked.head().employerName(),
                checked.rowsToChange(),
                new FilingReport.FileRead(
                        source.name(),
                        source.encoding(),
                        source.sheet(),
                        source.otherSheets(),
                        checked.ignoredColumns()),
                new FilingReport.Compared(before.added(), before.gone(), before.changed()),
                booked,
                checked.fixed().stream().map(Reports::fixed).toList(),
                null);
    }

    private static FilingReport.Fixed fixed(FixedCell fixed) {
        CellReference at = fixed.at();
        return new FilingReport.Fixed(
                at.row(),
                at.line(),
                at.column(),
                at.header(),
                at.value(),
                fixed.value(),
                fixed.by(),
                fixed.when());
    }

    private FilingReport.ToChange toChange(Finding finding, Locale locale) {
        CellReference at = finding.at();
        return new FilingReport.ToChange(
                at.row(),
                at.line(),
                at.column(),
                at.header(),
                at.value(),
                finding.code().code(),
                sentence(finding, locale),
                finding.suggestion());
    }

    private FilingReport.ToConfirm toConfirm(Finding finding, Locale locale) {
        return new FilingReport.ToConfirm(
                finding.at().row(),
                finding.code().code(),
                sentence(finding, locale),
                finding.at().line(),
                Filings.keyOf(finding),
                finding.ofLastMonth());
    }

    private static Map<String, FilingReport.Payers> due(DueTotals totals) {
        Map<String, FilingReport.Payers> due = new LinkedHashMap<>();
        for (Insurance insurance : Insurance.values()) {
            if (totals.insurances().contains(insurance)) {
                due.put(
                        insurance.key(),
                        new FilingReport.Payers(
                                totals.employer(insurance).toString(),
                                totals.person(insurance).toString()));
            }
        }
        return due;
    }
}
