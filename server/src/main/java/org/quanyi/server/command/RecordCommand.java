package org.quanyi.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.contribution.Sentence;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.RecordExport;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Statement;
import org.quanyi.server.portal.Statements;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `record`: one person's benefit record, for a purpose that the law names. The person sees that it
/// was read, by whom and why.
///
/// Law: MOHRSS Order 14 (2011) art. 14 to 22.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description =
                "A person's benefit record; needs a purpose and a case number, and the person sees"
                        + " the read. 个人权益记录。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something broke", "2:usage", "3:refused, with reasons"})
final class RecordCommand implements Callable<Integer> {

    /// What a file may hold.
    enum Format {
        json,
        csv,
        /// A statement, issued under a number that others can check.
        pdf
    }

    private static final String FIELDS = "person months amounts account";

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "NUMBER", description = "Any number of the person. 证件号码。")
    String number = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The record as it stood at the end of that day. 截至哪一天。")
    @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "json|csv|pdf", description = "Default json. 格式。")
    Format format = Format.json;

    @Option(names = "-o", paramLabel = "FILE", description = "Writes to a file. 写入文件。")
    @Nullable Path output;

    @Option(names = "--purpose", paramLabel = "CODE", description = "Why it is read. 查询事由。")
    String purpose = "";

    @Option(names = "--case", paramLabel = "NO", description = "The case it is read for. 受理号。")
    String caseNumber = "";

    @Override
    public Integer call() throws IOException {
        try (OpenRooms rooms = terminal.rooms()) {
            Purpose why = purpose();
            if (why == null || caseNumber.isBlank()) {
                return Refused.with(terminal, List.of(catalogue(rooms)));
            }
            return switch (PersonNumbers.read(number, today(rooms))) {
                case Result.Refused<PersonNumber>(var refusals) ->
                        refused(
                                rooms,
                                "number." + refusals.getFirst().code(),
                                refusals.getFirst().arguments());
                case Result.Of<PersonNumber>(var read) -> {
                    var person = rooms.door(Persons.class).byNumber(read.normalised());
                    yield person.isPresent()
                            ? answerOrRefuse(rooms, person.get(), why)
                            : Refused.with(
                                    terminal,
                                    List.of(
                                            new Sentence(
                                                    "record.unknown",
                                                    terminal.text("record.unknown"))));
                }
            };
        }
    }

    /// Those of the catalogue that somebody at a desk may have.
    private static List<Purpose> ofTheDesk() {
        return Arrays.stream(Purpose.values()).filter(Purpose::needsCase).toList();
    }

    private @Nullable Purpose purpose() {
        String wanted = purpose.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return ofTheDesk().stream().filter(p -> p.name().equals(wanted)).findFirst().orElse(null);
    }

    private Sentence catalogue(OpenRooms rooms) {
        StringBuilder codes = new StringBuilder();
        for (Purpose p : ofTheDesk()) {
            codes.append("\n  ")
                    .append(p)
                    .append("  ")
                    .append(
                            rooms.door(MessageSource.class)
                                    .getMessage("purpose." + p, null, terminal.locale()));
        }
        return new Sentence("record.purpose", terminal.text("record.purpose", codes));
    }

    private int refused(OpenRooms rooms, String key, List<String> arguments) {
        String sentence =
                rooms.door(MessageSource.class)
                        .getMessage(key, arguments.toArray(), terminal.locale());
        return Refused.with(terminal, List.of(new Sentence(key, sentence)));
    }

    private static LocalDate today(OpenRooms rooms) {
        Clock clock = rooms.door(Clock.class);
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Integer answerOrRefuse(OpenRooms rooms, Person person, Purpose why) {
        try {
            return answer(rooms, person, why);
        } catch (ReadRefused e) {
            return Refused.with(
                    terminal,
                    List.of(new Sentence("record.refused", terminal.text("record.refused"))));
        }
    }

    private Integer answer(OpenRooms rooms, Person person, Purpose why) {
        if (format == Format.pdf) {
            return statement(rooms, person, why);
        }
        Records records = rooms.door(Records.class);
        LocalDate day = asOf == null ? records.today() : asOf;
        PersonRecord record = records.read(reader(why), person.id(), records.endOf(day));
        RecordExport export = rooms.door(RecordExport.class);
        String content =
                format == Format.csv
                        ? new String(
                                export.csv(record, Language.of(terminal.locale())),
                                StandardCharsets.UTF_8)
                        : export.json(record);
        Path file = output;
        if (file == null) {
            terminal.print(content.stripTrailing());
            return QuanyiCommand.DONE;
        }
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /// A statement is issued as of now and needs a file to go into.
    private int statement(OpenRooms rooms, Person person, Purpose why) {
        Path file = output;
        if (file == null || asOf != null) {
            return Refused.with(
                    terminal, List.of(new Sentence("record.pdf", terminal.text("record.pdf"))));
        }
        Statements statements = rooms.door(Statements.class);
        Statement issued =
                statements.issue(reader(why), person.id(), Language.of(terminal.locale()));
        return write(file, statements.pdf(issued));
    }

    private Records.Reader reader(Purpose why) {
        return new Records.Reader(TerminalActor.clerk(), why, caseNumber.strip(), FIELDS);
    }

    private int write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            terminal.note("record.written", file);
            return QuanyiCommand.DONE;
        } catch (IOException e) {
            String sentence =
                    terminal.text("record.not-written", file, e.getClass().getSimpleName());
            return Refused.with(terminal, List.of(new Sentence("record.not-written", sentence)));
        }
    }
}
