package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;

/// Reads the cells that say who a row is about (人员信息单元格): name, number, kind of document.
final class PersonCells {
    private final Columns columns;
    private final ImportProfile profile;
    private final RowFindings findings;
    private final TextCells texts;
    private final LocalDate today;
    private final int numberPlace;
    private final int documentPlace;

    // the document type of a list rarely changes from row to row
    private String document = "";
    private @Nullable Set<PersonNumber.Kind> documentKinds;

    PersonCells(Columns columns, ImportProfile profile, RowFindings findings, LocalDate today) {
        this.columns = columns;
        this.profile = profile;
        this.findings = findings;
        this.texts = new TextCells(columns, findings);
        this.today = today;
        this.numberPlace = columns.place(Column.NUMBER);
        this.documentPlace = columns.place(Column.DOCUMENT_TYPE);
    }

    /// The name, in the form to keep; findings where it is no name.
    String name(SheetRow row, int number) {
        var typed = row.text(columns.place(Column.NAME));
        var name = NameText.clean(typed);
        if (name.isEmpty()) {
            findings.add(FindingCode.NAME_MISSING, row, number, Column.NAME);
            return name;
        }
        if (!texts.isSound(row, number, Column.NAME)) {
            return name;
        }
        if (name.length() > NameText.LONGEST) {
            findings.add(
                    FindingCode.TOO_LONG,
                    row,
                    number,
                    Column.NAME,
                    "" + name.length(),
                    "" + NameText.LONGEST);
        } else if (!NameText.hasLetter(name)) {
            findings.add(FindingCode.NAME_WITHOUT_LETTER, row, number, Column.NAME);
        } else {
            unusual(name, row, number);
        }
        return name;
    }

    private void unusual(String name, SheetRow row, int number) {
        var radical = NameText.radical(name);
        if (radical != null) {
            findings.suggest(
                    FindingCode.NAME_RADICAL,
                    findings.at(row, number, Column.NAME),
                    NameText.withoutRadicals(name),
                    radical,
                    NameText.withoutRadicals(radical));
        }
        var own = NameText.privateCharacter(name);
        if (own != null) {
            findings.add(FindingCode.PRIVATE_CHARACTER, row, number, Column.NAME, own);
        }
    }

    /// The number, or null with a finding.
    @Nullable PersonNumber number(SheetRow row, int number) {
        var typed = row.text(numberPlace);
        switch (row.kind(numberPlace)) {
            case TEXT, NUMBER -> {}
            case ROUNDED_NUMBER -> {
                findings.add(FindingCode.NUMBER_DIGITS_LOST, row, number, Column.NUMBER);
                return null;
            }
            case DATE, BOOLEAN, FORMULA, ERROR -> {
                texts.isSound(row, number, Column.NUMBER);
                return null;
            }
        }
        return switch (PersonNumbers.read(typed, today)) {
            case Result.Of<PersonNumber>(var read) -> {
                checkDocument(read, row, number);
                yield read;
            }
            case Result.Refused<PersonNumber>(var refusals) -> {
                refuse(refusals.getFirst(), row, number);
                yield null;
            }
        };
    }

    private void refuse(Refusal refusal, SheetRow row, int number) {
        if (TextCells.isError(row.text(numberPlace))) {
            texts.isSound(row, number, Column.NUMBER);
            return;
        }
        var finding = NumberFinding.of(refusal);
        findings.suggest(
                finding.code(),
                findings.at(row, number, Column.NUMBER),
                null,
                finding.arguments().toArray(String[]::new));
    }

    private void checkDocument(PersonNumber read, SheetRow row, int number) {
        var typed = row.text(documentPlace);
        if (!typed.equals(document)) {
            document = typed;
            documentKinds = Characters.isBlank(typed) ? null : profile.document(typed);
        }
        if (documentKinds != null) {
            if (!documentKinds.contains(read.kind())) {
                findings.add(
                        FindingCode.DOCUMENT_TYPE_DIFFERS,
                        row,
                        number,
                        Column.DOCUMENT_TYPE,
                        Characters.shown(typed));
            }
        } else if (!Characters.isBlank(typed)) {
            findings.add(
                    FindingCode.DOCUMENT_TYPE_UNKNOWN,
                    row,
                    number,
                    Column.DOCUMENT_TYPE,
                    Characters.shown(typed));
        }
    }
}
