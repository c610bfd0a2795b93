package org.quanyi.server.wage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.server.employer.Employer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Effective decisions about employers, and that one does not stand any more.
@Component
class LabourDecisionLedger {

    private final JdbcClient jdbc;

    LabourDecisionLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Records a decision; false when one of that number is on record.
    boolean insert(Employer employer, LabourDecision decision, String caseNumber, Instant at) {
        return jdbc.sql(
                                """
                                insert into wage.decision (employer, code, number, form, counts, grounds, decided_on, effective_on,
                                                           case_number, recorded_at)
                                values (:employer, :code, :number, :form, :counts, :grounds, :decided, :effective, :case, :at)
                                on conflict (employer, number) do nothing
                                """)
                        .param("employer", employer.id())
                        .param("code", employer.code())
                        .param("number", decision.number())
                        .param("form", decision.form().name())
                        .param("counts", decision.counts())
                        .param(
                                "grounds",
                                decision.grounds().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("decided", decision.decidedOn())
                        .param("effective", decision.effectiveOn())
                        .param("case", caseNumber)
                        .param("at", WageLedger.utc(at))
                        .update()
                == 1;
    }

    /// Records that a decision does not stand any more; false when there is none that stands.
    boolean end(
            int employer, String number, LabourDecision.End end, String caseNumber, Instant at) {
        return jdbc.sql(
                                """
                                insert into wage.decision_end (decision, how, ended_on, case_number, recorded_at)
                                select id, :how, :on, :case, :at from wage.decision
                                 where employer = :employer and number = :number
                                on conflict (decision) do nothing
                                """)
                        .param("employer", employer)
                        .param("number", number)
                        .param("how", end.how().name())
                        .param("on", end.on())
                        .param("case", caseNumber)
                        .param("at", WageLedger.utc(at))
                        .update()
                == 1;
    }

    /// All decisions about an employer, the newest first.
    List<LabourDecision> of(int employer) {
        return jdbc.sql(
                        """
                        select d.number, d.form, d.counts, d.grounds, d.decided_on, d.effective_on, e.how, e.ended_on
                          from wage.decision d left join wage.decision_end e on e.decision = d.id
                         where d.employer = :employer order by d.effective_on desc, d.id desc
                        """)
                .param("employer", employer)
                .query(LabourDecisionLedger::decision)
                .list();
    }

    private static LabourDecision decision(ResultSet row, int n) throws SQLException {
        String[] grounds = (String[]) row.getArray("grounds").getArray();
        String how = row.getString("how");
        return new LabourDecision(
                row.getString("number"),
                LabourDecision.Form.valueOf(row.getString("form")),
                row.getInt("counts"),
                Arrays.stream(grounds).map(Ground::valueOf).collect(Collectors.toSet()),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                how == null
                        ? null
                        : new LabourDecision.End(
                                LabourDecision.How.valueOf(how),
                                row.getObject("ended_on", LocalDate.class)));
    }
}
