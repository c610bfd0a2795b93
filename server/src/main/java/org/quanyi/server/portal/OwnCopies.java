package org.quanyi.server.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.casework.OwnCases;
import org.quanyi.server.exchange.Consents;
import org.quanyi.server.honour.Honours;
import org.quanyi.server.keys.FreshBuffers;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Copies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// A person's copy of all that is held about them (复制与转移个人信息), at once and in three forms. Each
/// copy leaves its line among the looks, before it is made, and is in the copy itself.
///
/// Personal Information Protection Law art. 45; Regulations on Social Insurance Agency Work art.
/// 32.
@Component
public class OwnCopies {

    private static final JsonMapper JSON = JsonMapper.builder(FreshBuffers.json()).build();
    private static final String FIELDS = "person life contacts months amounts account looks cases";
    private static final String PRINTED = "copy " + FIELDS;

    private final Records records;
    private final Held held;
    private final OwnCases cases;
    private final Consents consents;
    private final AccessDownload looks;
    private final Statements statements;
    private final Certificates certificates;
    private final PdfPrint print;
    private final Words words;

    OwnCopies(
            Records records,
            Held held,
            AccessDownload looks,
            Statements statements,
            Certificates certificates,
            PdfPrint print,
            Words words) {
        this.records = records;
        this.held = held;
        this.cases = held.cases();
        this.consents = held.consents();
        this.looks = looks;
        this.statements = statements;
        this.certificates = certificates;
        this.print = print;
        this.words = words;
    }

    /// The rooms that hold something about a person beside the record.
    @Component
    record Held(
            Persons persons,
            Contacts contacts,
            LifeEvents life,
            OwnCases cases,
            Consents consents,
            Copies copies,
            Honours honours) {

        /// @param isWhole whether it is for the person alone
        OwnCopy.Who who(int person, boolean isWhole) {
            return new OwnCopy.Who(
                    persons.registeredAt(person),
                    contacts.of(person),
                    life.of(person),
                    isWhole ? honours.of(person) : List.of());
        }
    }

    /// The copy of a person, for that person.
    @Transactional
    public OwnCopy take(Actor actor) {
        Records.Reader own = new Records.Reader(actor, Purpose.OWN_COPY, "", FIELDS);
        return read(own, actor.requirePerson(), cases.of(actor), true);
    }

    /// The same on paper, for the person at the window or by post (窗口打印): so much of it as may go
    /// through an officer's hands. Left out are what the person is asked, what they say of
    /// officers, honours of theirs, and looks that they are told of later. Empty for whoever may
    /// not print it.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the record does not open to the officer
    @Transactional
    public Optional<OwnCopy> print(Actor officer, String caseNumber) {
        return cases.one(officer, caseNumber)
                .map(OwnCases.Whole::file)
                .filter(file -> held.copies().isPrintable(officer, file))
                .map(file -> {
                    int person = file.persons().getFirst();
                    Records.Reader reader =
                            new Records.Reader(
                                    officer, Purpose.CASE_HANDLING, file.number(), PRINTED);
                    return read(reader, person, cases.throughHands(officer, person), false);
                });
    }

    private OwnCopy read(
            Records.Reader reader, int person, List<OwnCases.Whole> theirs, boolean isWhole) {
        PersonRecord record = records.read(reader, person);
        AccessDownload.Document all = looks.document(person);
        return new OwnCopy(
                record,
                held.who(person, isWhole),
                theirs,
                consents.of(person).stream().filter(consent -> !consent.steps().isEmpty()).toList(),
                isWhole ? all : all.ofShown(),
                new OwnCopy.Issued(statements.of(person), certificates.of(person)),
                isWhole);
    }

    /// What the page shows of a person (我的资料): who they are and how they can be reached, with
    /// source and date, and what happened in their life.
    public record Profile(List<CopyRow> rows, List<LifeEvent> life) {}

    /// The profile of a person, for that person. Leaves the line of that look.
    @Transactional
    public Profile profile(Actor actor, Language language) {
        int person = actor.requirePerson();
        PersonRecord record =
                records.read(Records.Reader.own(actor, "person life contacts"), person);
        OwnCopy.Who who = held.who(person, false);
        return new Profile(new CopyRows(words.in(language)).profile(record, who), who.life());
    }

    /// For programs: `quanyi-copy-1`, described in docs/how-to/read-a-copy.md.
    public byte[] json(OwnCopy copy) {
        return JSON.writeValueAsString(CopyDocument.of(copy)).getBytes(StandardCharsets.UTF_8);
    }

    /// For spreadsheets: one row for each thing that is held.
    public byte[] csv(OwnCopy copy, Language language) {
        Wording wording = words.in(language);
        return CopyRows.csv(new CopyRows(wording).all(copy), wording);
    }

    /// For reading and keeping on paper.
    public byte[] pdf(OwnCopy copy, Language language) {
        Wording wording = words.in(language);
        return print.of(
                "portal/copy-pdf",
                language,
                Map.of(
                        "parts",
                        CopyRows.parts(new CopyRows(wording).all(copy)),
                        "name",
                        copy.record().person().name(),
                        "asOf",
                        copy.record().asOf(),
                        "whole",
                        copy.whole(),
                        "w",
                        wording));
    }
}
