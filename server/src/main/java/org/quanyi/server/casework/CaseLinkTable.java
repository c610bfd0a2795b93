package org.quanyi.server.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which case came of which, and what must wait.
@Component
class CaseLinkTable {

    /// A stay `s` that nothing ended.
    static final String STAYS =
            "not exists (select from casework.stay_end e where e.file = s.file and e.step = s.step)";

    private final JdbcClient jdbc;

    CaseLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Says that a case looks at another one, and so is of the same agency.
    void reviews(CaseFile review, CaseFile reviewed) {
        insert(review, reviewed, "REVIEWS", null);
        jdbc.sql("update casework.file set organisation = :organisation where id = :file")
                .param("organisation", reviewed.organisation())
                .param("file", review.id())
                .update();
    }

    /// Says that a case looks at another one again, for another agency.
    void examines(CaseFile examination, CaseFile examined) {
        insert(examination, examined, "EXAMINES", null);
    }

    /// Says that a case decides another one anew, by a day that was set; null where none was.
    void reopens(CaseFile file, CaseFile earlier, @Nullable LocalDate answerBy) {
        insert(file, earlier, "REOPENS", answerBy);
    }

    private void insert(CaseFile file, CaseFile earlier, String why, @Nullable LocalDate answerBy) {
        jdbc.sql(
                        """
                        insert into casework.link (file, earlier, why, answer_by) values (:file, :earlier, :why, :by)
                        """)
                .param("file", file.id())
                .param("earlier", earlier.id())
                .param("why", why)
                .param("by", answerBy)
                .update();
    }

    /// The number of the case that another one came of, if it came of one.
    Optional<String> earlier(CaseFile file) {
        return jdbc.sql(
                        """
                        select f.number from casework.link l join casework.file f on f.id = l.earlier
                         where l.file = :file
                        """)
                .param("file", file.id())
                .query(String.class)
                .optional();
    }

    /// By when the next instance wants it decided; empty where it set no day.
    Optional<LocalDate> ordered(CaseFile file) {
        return jdbc.sql(
                        "select answer_by from casework.link where file = :file and answer_by is not null")
                .param("file", file.id())
                .query((row, n) -> row.getObject("answer_by", LocalDate.class))
                .optional();
    }

    /// The cases that came of one, oldest first, each with what was decided in it.
    List<LaterCase> later(CaseFile earlier) {
        return jdbc.sql(
                        """
                        select f.number, f.kind, f.state, f.opened_at, f.due_at, f.handler, f.answer_by, f.overdue,
                               d.outcome,
                               exists (select from casework.stay s
                                        where s.file = f.id and %s)
                                   as stays
                          from casework.link l
                          join casework.file f on f.id = l.file
                          left join casework.decision d on d.file = f.id and d.in_force
                         where l.earlier = :earlier order by f.id
                        """
                                .formatted(STAYS))
                .param("earlier", earlier.id())
                .query((row, n) -> {
                    String outcome = row.getString("outcome");
                    return new LaterCase(
                            CaseTable.listed(row, n),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getBoolean("stays"));
                })
                .list();
    }

    /// Begins a wait, from a step of a review on.
    void stay(CaseFile review, int step, CaseFile stayed) {
        jdbc.sql("insert into casework.stay (file, step, stayed) values (:file, :step, :stayed)")
                .param("file", review.id())
                .param("step", step)
                .param("stayed", stayed.id())
                .update();
    }

    /// Ends the wait of a review, if there is one.
    void lift(CaseFile review, int endedBy) {
        jdbc.sql(
                        """
                        insert into casework.stay_end (file, step, ended_by)
                        select s.file, s.step, :by from casework.stay s
                         where s.file = :file and %s
                        """
                                .formatted(STAYS))
                .param("file", review.id())
                .param("by", endedBy)
                .update();
    }

    /// Whether a review lets the case that it looks at wait.
    boolean stays(CaseFile review) {
        return isOpen("file", review);
    }

    /// Whether a case must wait, by whatever review.
    boolean isStayed(CaseFile file) {
        return isOpen("stayed", file);
    }

    private boolean isOpen(String column, CaseFile file) {
        return jdbc.sql(
                        """
                        select exists (select from casework.stay s where s.%s = :file and %s)
                        """
                                .formatted(column, STAYS))
                .param("file", file.id())
                .query(Boolean.class)
                .single();
    }
}
