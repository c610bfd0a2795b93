package org.quanyi.server.casework;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficeFigureTable {

    private static final String[] REVIEWS =
            Arrays.stream(CaseKind.values())
                    .filter(CaseKind::isReview)
                    .map(CaseKind::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    OfficeFigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OfficeFigures.Figure> all() {
        return jdbc.sql(
                        """
                        select f.organisation,
                               extract(year from f.opened_at at time zone 'Asia/Shanghai')::int as year,
                               count(*) as received,
                               count(*) filter (where d.file is not null and not f.overdue) as in_time,
                               count(*) filter (where f.overdue) as late,
                               count(*) filter (where d.outcome <> 'NOT_UPHELD') as upheld
                          from casework.file f
                          left join casework.decision d on d.file = f.id and d.in_force
                         where f.answer_by is not null and f.kind not in ('PERSON_QUESTION', 'RECEIPT_CLAIM', 'WAGE_INSPECTION', 'LAW_ABIDING_CLASS', 'COMMENDATION_END', 'LISTING', 'CREDIT_OBJECTION', 'CREDIT_REPAIR', 'CREDIT_COMPLAINT', 'COMMENDATION_OBJECTION')
                           and f.kind <> all (:reviews)
                         group by 1, 2 order by 2 desc, 1
                        """)
                .param("reviews", REVIEWS)
                .query((row, n) ->
                        new OfficeFigures.Figure(
                                row.getString("organisation"),
                                row.getInt("year"),
                                row.getInt("received"),
                                row.getInt("in_time"),
                                row.getInt("late"),
                                row.getInt("upheld")))
                .list();
    }

    List<OfficeFigures.Review> reviews() {
        return jdbc.sql(
                        """
                        select f.organisation,
                               extract(year from f.opened_at at time zone 'Asia/Shanghai')::int as year,
                               count(*) as received,
                               count(d.file) as decided,
                               count(*) filter (where d.outcome in ('CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL')) as changed
                          from casework.file f
                          left join casework.decision d on d.file = f.id and d.in_force
                         where f.kind = any (:reviews) and f.state not in ('ANNOUNCED', 'WITHDRAWN')
                         group by 1, 2 order by 2 desc, 1
                        """)
                .param("reviews", REVIEWS)
                .query((row, n) ->
                        new OfficeFigures.Review(
                                row.getString("organisation"),
                                row.getInt("year"),
                                row.getInt("received"),
                                row.getInt("decided"),
                                row.getInt("changed")))
                .list();
    }
}
