package org.quanyi.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttachmentTable {

    private final JdbcClient jdbc;
    private final CaseSeal seal;

    AttachmentTable(JdbcClient jdbc, CaseSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// The papers as they are kept.
    List<KeptPaper> sealed(CaseFile file, List<Paper> papers) {
        return papers.stream()
                .map(p -> KeptPaper.of(p, seal.paper(file.persons(), p.content())))
                .toList();
    }

    /// Keeps the papers of a step behind those that the case has. The caller has the case's row.
    void insert(CaseFile file, CaseStep step, List<KeptPaper> papers) {
        for (KeptPaper paper : papers) {
            jdbc.sql(
                            """
                            insert into casework.attachment (file, place, step, party, nth, kind, bytes, digest, content)
                            select :file, count(*) + 1, :step, :party, count(*) filter (where party = :party) + 1,
                                   :kind, :bytes, :digest, :content
                              from casework.attachment where file = :file
                            """)
                    .param("file", file.id())
                    .param("step", step.place())
                    .param("party", step.duty().asksFromOutside())
                    .param("kind", paper.kind().name())
                    .param("bytes", paper.bytes())
                    .param("digest", paper.digest())
                    .param("content", paper.sealed())
                    .update();
        }
    }

    /// All papers of a case, without their content.
    List<Attachment> of(CaseFile file) {
        return jdbc.sql(
                        """
                        select a.place, a.step, a.kind, a.bytes, a.digest, s.duty, s.happened_at
                          from casework.attachment a
                          join casework.step s on s.file = a.file and s.place = a.step
                         where a.file = :file order by a.place
                        """)
                .param("file", file.id())
                .query(AttachmentTable::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getInt("place"),
                row.getInt("step"),
                Duty.valueOf(row.getString("duty")),
                PaperKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                row.getString("digest"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    /// The content of a paper; empty when somebody whom it may be about was erased.
    Optional<byte[]> content(CaseFile file, int place) {
        return jdbc.sql(
                        "select content from casework.attachment where file = :file and place = :place")
                .param("file", file.id())
                .param("place", place)
                .query(byte[].class)
                .optional()
                .flatMap(sealed -> seal.content(file.persons(), sealed));
    }

    /// Whether these are the papers that came with a step.
    boolean isSame(CaseFile file, int step, List<Paper> papers) {
        List<Integer> kept =
                jdbc.sql(
                                """
                                select place from casework.attachment
                                 where file = :file and step = :step order by place
                                """)
                        .param("file", file.id())
                        .param("step", step)
                        .query((row, n) -> row.getInt("place"))
                        .list();
        for (int i = 0; i < kept.size() && kept.size() == papers.size(); i++) {
            byte[] sent = papers.get(i).content();
            if (content(file, kept.get(i)).filter(k -> Arrays.equals(k, sent)).isEmpty()) {
                return false;
            }
        }
        return kept.size() == papers.size();
    }
}
