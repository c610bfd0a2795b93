package org.quanyi.server.wage;

import org.quanyi.rules.Refusal;

/// Why something about wages is not taken as it is (工资事项不能办理的原因). The sentences stand in the bundle
/// `wage`.
public enum WageRefusal {
    /// A complaint that names no employer. No arguments.
    NO_EMPLOYER("WAG-001"),
    /// Months that are none, are to come, or end before they begin. No arguments.
    NO_MONTHS("WAG-002"),
    /// An amount that cannot be read, or is nothing. No arguments.
    NO_AMOUNT("WAG-003"),
    /// Words that are too long. The most of characters.
    TOO_LONG("WAG-004"),
    /// No employer of that code is on record. The code as typed.
    UNKNOWN_EMPLOYER("WAG-010"),
    /// No complaint of that number that was accepted. No arguments.
    NO_COMPLAINT("WAG-011"),
    /// Nothing was chosen. No arguments.
    NO_CHOICE("WAG-012"),
    /// An order without its number, its months, its amount or its workers. No arguments.
    NO_ORDER("WAG-020"),
    /// An order that leaves too little time. The first day that it can name.
    TOO_SOON("WAG-021"),
    /// An employer's word that does not say enough. The least of characters.
    NO_WORDS("WAG-022"),
    /// The second investigator has not joined. No arguments.
    NO_PAIR("WAG-030"),
    /// The order is not proven to have arrived. No arguments.
    NOT_SERVED("WAG-031"),
    /// The ordered day is not over. That day.
    NOT_YET("WAG-032"),
    /// What the employer says to have paid was not looked at. No arguments.
    LOOK_FIRST("WAG-033"),
    /// The days cannot be counted for certain: the notice on days off is not on file. No arguments.
    PROVISIONAL("WAG-034"),
    /// Found to be late, and it was said in time. No arguments.
    NOT_LATE("WAG-035"),
    /// Nothing was said to be paid that nobody looked at. No arguments.
    NOTHING_PAID("WAG-036"),
    /// Two investigators are there already. No arguments.
    PAIR_IS_THERE("WAG-037"),
    /// About an individual business no adverse fact is recorded. No arguments.
    INDIVIDUAL("WAG-040"),
    /// A decision without its number, its form or its days, or that has no effect yet. No
    /// arguments.
    NO_DECISION("WAG-041"),
    /// A decision of that number is on record. The number.
    RECORDED("WAG-042"),
    /// There is no such decision, or it does not stand any more. No arguments.
    NOT_STANDING("WAG-043"),
    /// A file without a line that says what its columns are. The columns that it must have.
    NO_HEADER("WAG-050"),
    /// The same column twice. Its name.
    DOUBLED("WAG-051"),
    /// No month in a line. No arguments.
    ROW_MONTH("WAG-052"),
    /// A month that is still to come. No arguments.
    ROW_FUTURE("WAG-053"),
    /// A count that is none. No arguments.
    ROW_COUNT("WAG-054"),
    /// An amount that is none. No arguments.
    ROW_AMOUNT("WAG-055"),
    /// More paid than due. No arguments.
    ROW_OVERPAID("WAG-056"),
    /// A day that is none. No arguments.
    ROW_DAY("WAG-057"),
    /// Neither yes nor no. No arguments.
    ROW_YES_NO("WAG-058"),
    /// A text that is too long. The most of characters.
    ROW_TEXT("WAG-059"),
    /// The same project and month again. The line where it stands first.
    ROW_TWICE("WAG-060"),
    /// A cell that the spreadsheet made. No arguments.
    ROW_FORMULA("WAG-061"),
    /// No year that is over and had classes. The first and the last that there can be.
    NO_YEAR("WAG-070"),
    /// The class of the year rests on the same decisions already. The number of its case.
    CLASSED_ALREADY("WAG-071"),
    /// What is on record is not what the employer was told. No arguments.
    TELL_AGAIN("WAG-072"),
    /// The notice is not proven to have arrived. No arguments.
    NOTICE_NOT_SERVED("WAG-073"),
    /// The employer can still object. The last day.
    WINDOW_OPEN("WAG-074"),
    /// The last day to object cannot be counted for certain. No arguments.
    WINDOW_PROVISIONAL("WAG-075"),
    /// A year that is looked at again ends in a class. No arguments.
    NOT_TAKEN_BACK("WAG-076"),
    /// The row of classes is suspended. Since when.
    CLASSES_SUSPENDED("WAG-080"),
    /// An order stands already, so that nothing was made good before it. No arguments.
    TOO_LATE_TO_MITIGATE("WAG-078"),
    /// The document that shows it is missing. No arguments.
    NO_MITIGATION("WAG-079"),
    /// Nothing but a class A that stands can be made public. No arguments.
    NOT_PUBLIC("WAG-077");

    private final String code;

    WageRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    /// The refusal, with its arguments.
    public Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }
}
