package org.quanyi.server.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// Complaints, ledgers and decisions about wages on a real database.
class ArrearsRoomTest {

    private static TestServer server;
    private static WageWorld world;

    @BeforeAll
    static void start() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-02-02T02:00:00Z"));
        server = TestServer.stepped("arrears", clock);
        SampleCity.open(server);
        world = new WageWorld(server, clock);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void another() {
        world.next();
        world.at("2026-02-12T02:00:00Z");
    }

    @Test
    void aWorkerComplainsAndHearsWithinFiveWorkingDays() {
        CaseFile complaint = world.complaint();
        assertThat(complaint.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(complaint.answerBy()).isEqualTo(LocalDate.of(2026, 2, 26));
        assertThat(complaint.employer()).as("the row names no employer").isNull();
        Arrears arrears = Arrears.of(complaint);
        assertThat(arrears.employer()).isEqualTo(world.employer().name());
        assertThat(arrears.amount()).isEqualTo(Money.yuan("12345.67"));
        assertThat(WageWorld.code(world.tryToComplain(world.employer().name(), "2026-01", "", "1")))
                .as("by its name it is the same employer")
                .isEqualTo("CAS-008");
        for (String account : List.of(world.hr().account())) {
            assertThat(world.cases().open(world.hr(), complaint.number())).as(account).isEmpty();
        }
    }

    @Test
    void whatIsTypedOfAComplaintIsChecked() {
        String code = world.employer().code();
        assertThat(WageWorld.code(world.tryToComplain(" ", "2026-01", "", "1")))
                .isEqualTo("WAG-001");
        assertThat(WageWorld.code(world.tryToComplain(code, "2026-03", "", "1")))
                .as("still to come")
                .isEqualTo("WAG-002");
        assertThat(WageWorld.code(world.tryToComplain(code, "2026-02", "2026-01", "1")))
                .isEqualTo("WAG-002");
        assertThat(WageWorld.code(world.tryToComplain(code, "2026-01", "", "一万")))
                .isEqualTo("WAG-003");
        assertThat(WageWorld.code(world.tryToComplain(code, "2026-01", "", "0")))
                .isEqualTo("WAG-003");
        CaseFile unknown = world.tryToComplain("谁也没登记过的工程队", "2026年1月", "", "￥8,000元").orThrow();
        assertThat(Arrears.of(unknown).code()).isEmpty();
        assertThat(Arrears.of(unknown).amount()).isEqualTo(Money.yuan("8000"));
    }

    @Test
    void whatNobodyAnswersInTimeIsAccepted() {
        CaseFile complaint = world.complaint();
        world.at("2026-02-26T15:00:00Z");
        server.get(CaseDeadlines.class).markOverdue();
        CaseFile taken = world.take(world.clerk(), world.now(complaint), CaseAct.TAKE_UP);
        assertThat(taken.overdue()).isFalse();
        world.at("2026-02-26T16:00:00Z");
        server.get(CaseDeadlines.class).markOverdue();
        CaseFile late = world.now(taken);
        assertThat(late.overdue()).isTrue();
        assertThat(
                        WageWorld.code(
                                world.tryTo(
                                        world.clerk(), late, CaseAct.ANSWER, Outcome.NOT_UPHELD)))
                .isEqualTo("CAS-100");
        assertThat(
                        WageWorld.code(
                                world.tryTo(
                                        world.clerk(),
                                        late,
                                        CaseAct.ANSWER,
                                        Outcome.PARTLY_UPHELD)))
                .isEqualTo("CAS-040");
        // the investigation waits for no answer
        assertThat(
                        world.inspections()
                                .open(
                                        world.clerk(),
                                        world.employer().code(),
                                        InspectionSource.COMPLAINT,
                                        late.number(),
                                        "投诉受理 118 号")
                                .refusals())
                .isEmpty();
        assertThat(server.get(Letters.class).of(world.worker()).getFirst().step().act())
                .isEqualTo(CaseAct.OVERDUE);
    }

    @Test
    void aComplaintLeadsToAnInvestigationThatDoesNotNameIt() {
        CaseFile complaint = world.complaint();
        Result<CaseFile> early = open(complaint.number());
        assertThat(WageWorld.code(early)).as("not accepted yet").isEqualTo("WAG-011");
        world.next();
        CaseFile accepted = world.accepted();
        CaseFile inspection = open(accepted.number()).orThrow();
        assertThat(world.inspections().complaints(world.clerk(), inspection))
                .containsExactly(accepted.number());
        assertThat(world.inspections().complaints(world.hr(), inspection)).isEmpty();
        assertThat(world.inspections().progress(accepted))
                .contains(Inspections.Progress.INVESTIGATED);
        String all = inspection.toString() + world.cases().steps(inspection);
        assertThat(all)
                .doesNotContain(accepted.number(), "钱讨薪", "12345.67", "包工头")
                .contains(world.employer().code());
        assertThat(inspection.persons()).isEmpty();
        // a second complaint joins the open case
        assertThat(open(accepted.number()).orThrow().number()).isEqualTo(inspection.number());
        assertThat(
                        WageWorld.code(
                                world.inspections()
                                        .open(
                                                world.clerk(),
                                                world.employer().code(),
                                                InspectionSource.CHECK,
                                                "",
                                                "专项检查清单")))
                .isEqualTo("CAS-008");
        assertThat(
                        WageWorld.code(
                                world.inspections()
                                        .open(
                                                world.clerk(),
                                                "91990101MA9999999X",
                                                InspectionSource.CHECK,
                                                "",
                                                "专项检查清单")))
                .isEqualTo("WAG-010");
    }

    private static Result<CaseFile> open(String complaint) {
        return world.inspections()
                .open(
                        world.clerk(),
                        world.employer().code(),
                        InspectionSource.COMPLAINT,
                        complaint,
                        "投诉受理 118 号");
    }

    private static Result<WageReport> report(String... lines) {
        List<SheetLine> read =
                java.util.stream.IntStream.range(0, lines.length)
                        .mapToObj(i -> new SheetLine(i + 1, List.of(lines[i].split("\\|", -1))))
                        .toList();
        return server.get(WageLedgers.class)
                .report(world.hr(), String.join("\n", lines).getBytes(), read);
    }

    private static final String HEAD = "项目|月份|人数|应发（元）|实发工资|姓名|身份证号|欠发月数|专户|保证金";

    @Test
    void aLedgerIsBookedOnceAndACorrectionIsAMirrorAndANewLine() {
        String[] file = {
            "示例工地工资表",
            HEAD,
            "一号楼|2026-01|12|86,000.00|80000|钱讨薪|990101198001010018|1|有|50000",
            "一号楼|2025年12月|12|86000|86000||||无|"
        };
        WageReport first = report(file).orThrow();
        assertThat(first.booked()).isEqualTo(2);
        assertThat(first.ignored()).containsExactly("姓名", "身份证号");
        WageReport again = report(file).orThrow();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.booked() + again.corrected()).isZero();
        file[2] = "一号楼|2026-01|12|86000.00|86000|||0|有|50000";
        assertThat(report(file).orThrow().corrected()).isEqualTo(1);
        List<WageMonth> months = server.get(WageLedgers.class).of(world.employer().id());
        assertThat(months).hasSize(2);
        assertThat(months.getFirst().month()).isEqualTo(Month.of(2026, 1));
        assertThat(months.getFirst().pay().unpaid()).isEqualTo(Money.ZERO);
        assertThat(months.getFirst().deposit()).isEqualTo(Money.yuan("50000"));
        assertThat(sum()).as("mirrors cancel out").isEqualTo("3 8600000");
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into wage.month_line (upload, employer, project, month, place, workers, due, paid, months_overdue, document, recorded_at)"
                                        + " select upload, employer, project, month, place + 1, workers, due, paid, months_overdue, document, recorded_at from wage.month_line where employer = "
                                        + world.employer().id()))
                .as("a line in the place of a mirror")
                .hasStackTraceContaining("violates");
    }

    private static String sum() {
        return OwnerConnection.text(
                server.store(),
                "select count(*) || ' ' || sum(due) from wage.month_line where project = '一号楼' and month = "
                        + Month.of(2026, 1).index()
                        + " and employer = "
                        + world.employer().id());
    }

    @Test
    void badLinesAreNamedInTheFilesOwnTermsAndTheOthersAreBooked() {
        WageReport report =
                report(
                                HEAD,
                                "一号楼|2026-01|12|86000|80000|||1|有|0",
                                "一号楼|2026-13|12|86000|80000|||||",
                                "二号楼|2026-03|12|86000|80000|||||",
                                "三号楼|2026-01|十二|86000|90000|||||",
                                "四号楼|2026-01|12|=A1*2|1|||||",
                                "一号楼|2026年01月|12|1|1|||||",
                                "五号楼|2026-01|12|1.234|-1|||x|maybe|没有")
                        .orThrow();
        assertThat(report.booked()).isEqualTo(1);
        assertThat(report.findings())
                .extracting(f -> f.line() + f.column() + " " + f.problem().code())
                .containsExactly(
                        "3B WAG-052",
                        "4B WAG-053",
                        "5C WAG-054",
                        "6D WAG-061",
                        "7B WAG-060",
                        "8D WAG-055",
                        "8E WAG-055",
                        "8H WAG-054",
                        "8I WAG-058",
                        "8J WAG-055");
        assertThat(report.findings().getFirst().header()).isEqualTo("月份");
        assertThat(report.findings().getFirst().typed()).isEqualTo("2026-13");
        assertThat(WageWorld.code(report("月份|人数", "2026-01|1"))).isEqualTo("WAG-050");
        assertThat(WageWorld.code(report("月份|人数|应发|已发|实发", "2026-01|1|1|1|1")))
                .isEqualTo("WAG-051");
        assertThat(
                        report("月份|人数|应发|已发", "2026-01|1|5|9")
                                .orThrow()
                                .findings()
                                .getFirst()
                                .problem()
                                .code())
                .isEqualTo("WAG-056");
    }

    @Test
    void noNameOfAWorkerIsInTheLedger() {
        report(HEAD, "七号楼|2026-01|1|9000|0|钱讨薪|990101198001010018|1|有|0").orThrow();
        assertThat(
                        OwnerConnection.text(
                                server.store(),
                                "select string_agg(l::text, '') from wage.month_line l"))
                .doesNotContain("钱讨薪", "990101198001010018")
                .contains("七号楼");
        assertThat(
                        OwnerConnection.text(
                                server.store(),
                                "select string_agg(encode(content, 'escape'), '') from wage.upload"))
                .as("sealed")
                .doesNotContain("990101198001010018");
    }

    private static LabourDecision decision(String number, LocalDate effective) {
        return new LabourDecision(
                number,
                LabourDecision.Form.PENALTY,
                2,
                Set.of(Ground.OBSTRUCTS),
                LocalDate.of(2025, 12, 20),
                effective,
                null);
    }

    private static Result<CaseFile> propose(LabourDecision decision) {
        return server.get(LabourDecisions.class)
                .propose(world.clerk(), world.employer().code(), decision, "监察案卷 118");
    }

    @Test
    void aDecisionCountsWhenTwoOfficersComparedItAndUntilItIsAnnulled() {
        LabourDecisions decisions = server.get(LabourDecisions.class);
        int employer = world.employer().id();
        CaseFile asked = propose(decision("示监罚〔2025〕7号", LocalDate.of(2026, 1, 5))).orThrow();
        assertThat(decisions.of(employer)).isEmpty();
        CaseFile back = world.take(world.officer(), asked, CaseAct.RETURN);
        CaseFile again = world.take(world.clerk(), back, CaseAct.SEND_AGAIN);
        CaseFile done = world.take(world.officer(), again, CaseAct.ACCEPT);
        assertThat(done.state()).isEqualTo(CaseState.IN_EFFECT);
        assertThat(decisions.of(employer, 2025)).as("the year in which it took effect").isEmpty();
        LabourDecision held = decisions.of(employer, 2026).getFirst();
        assertThat(held).isEqualTo(decision("示监罚〔2025〕7号", LocalDate.of(2026, 1, 5)));
        assertThat(WageWorld.code(propose(held))).isEqualTo("WAG-042");
        LabourDecision.End end =
                new LabourDecision.End(LabourDecision.How.ANNULLED, LocalDate.of(2026, 2, 10));
        CaseFile ends =
                decisions
                        .proposeEnd(
                                world.clerk(),
                                world.employer().code(),
                                "示监罚〔2025〕7号",
                                end,
                                "复议决定书 12 号")
                        .orThrow();
        world.take(world.officer(), ends, CaseAct.ACCEPT);
        assertThat(decisions.of(employer, 2026).getFirst().end()).isEqualTo(end);
        assertThat(decisions.of(employer, 2026).getFirst().stands()).isFalse();
        assertThat(
                        WageWorld.code(
                                decisions.proposeEnd(
                                        world.clerk(),
                                        world.employer().code(),
                                        "示监罚〔2025〕7号",
                                        end,
                                        "复议决定书 12 号")))
                .isEqualTo("WAG-043");
    }

    @Test
    void whatHasNoEffectYetAndWhoIsAPersonInTradeIsNotRecorded() {
        assertThat(WageWorld.code(propose(decision("示监罚〔2025〕8号", LocalDate.of(2026, 2, 13)))))
                .isEqualTo("WAG-041");
        assertThat(WageWorld.code(propose(decision("示监罚〔2025〕8号", LocalDate.of(2025, 12, 1)))))
                .isEqualTo("WAG-041");
        world.individual();
        LabourDecision decision = decision("示监罚〔2025〕9号", LocalDate.of(2026, 1, 5));
        assertThat(WageWorld.code(propose(decision))).isEqualTo("WAG-040");
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into wage.decision (employer, code, number, form, counts, grounds, decided_on, effective_on, case_number, recorded_at)"
                                        + " values (1, '92990101MA0000001X', '示监罚 10', 'PENALTY', 1, '{}', '2025-01-01', '2025-01-01', 'x', now())"))
                .hasStackTraceContaining("decision_code_check");
    }

    @Test
    void twoOfficersAreTwoAndTheSameNumberIsRecordedOnce() {
        LabourDecision decision = decision("示监罚〔2025〕11号", LocalDate.of(2026, 1, 5));
        CaseFile asked = propose(decision).orThrow();
        assertThat(WageWorld.code(propose(decision))).isEqualTo("CAS-008");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), asked, CaseAct.ACCEPT, null)))
                .isEqualTo("CAS-005");
        assertThat(WageWorld.code(world.tryTo(world.second(), asked, CaseAct.ACCEPT, null)))
                .isEqualTo("CAS-004");
        assertThat(world.cases().open(world.hr(), asked.number())).isEmpty();
    }
}
