package org.quanyi.server.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Looks through the files that somebody hands in with a step (材料审查): how large, whether a scanner
/// finds something, what they are, and whether they are that and nothing beside it. One that is not
/// accepted refuses all of them, so that nobody believes that it arrived.
///
/// Runs before the transaction of the step; nothing is kept of what it refuses, and of no file its
/// name.
@Component
public class Papers {

    /// How many go with one step: the pages of one paper, or a year of payslips on a few sheets.
    /// What is larger takes the whole request above what the server reads. Our own policy.
    private static final int MOST_AT_ONCE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    private final DataSize largest;
    private final PaperScan scan;
    private final Picture picture;

    /// @param largest how long one file may be
    /// @param pixels how many a picture may have before it is read
    /// @param scanner where a virus scanner listens, `host:port` or the path of its socket; empty
    ///   for none
    Papers(
            @Value("${quanyi.papers.largest}") DataSize largest,
            @Value("${quanyi.papers.pixels}") long pixels,
            @Value("${quanyi.papers.scanner}") String scanner,
            @Value("${quanyi.papers.scanner-seconds}") int seconds) {
        this.largest = largest;
        this.scan = scanner.isBlank() ? new TestPattern() : new Clamd(scanner.strip(), seconds);
        this.picture = new Picture(pixels);
    }

    /// How long one file may be, in megabytes.
    public long megabytes() {
        return largest.toMegabytes();
    }

    /// How many go with one step.
    public int most() {
        return MOST_AT_ONCE;
    }

    /// The files as papers, in their order. Refused when one of them is too long, nothing that may
    /// be handed in, not whole, or not clean, and when the scanner does not answer.
    public Result<List<Paper>> check(List<byte[]> files) {
        if (files.size() > MOST_AT_ONCE) {
            return Result.refused(CaseRefusal.TOO_MANY_PAPERS.of(Integer.toString(MOST_AT_ONCE)));
        }
        List<Paper> papers = new ArrayList<>();
        for (byte[] file : files) {
            Result<Paper> checked = check(file);
            if (!checked.refusals().isEmpty()) {
                return Result.refused(checked.refusals());
            }
            papers.add(checked.orThrow());
        }
        return Result.of(List.copyOf(papers));
    }

    private Result<Paper> check(byte[] file) {
        if (file.length > largest.toBytes()) {
            return Result.refused(tooLong());
        }
        Optional<Refusal> found = scan.find(file);
        if (found.isPresent()) {
            LOG.warn("A file that was handed in is refused: {}", found.get().code());
            return Result.refused(found.get());
        }
        Optional<PaperKind> kind = PaperKind.of(file);
        if (kind.isEmpty()) {
            return Result.refused(CaseRefusal.NO_PAPER.of());
        }
        return switch (kind.get()) {
            case PDF ->
                    PdfParts.isWhole(file)
                            ? Result.of(new Paper(PaperKind.PDF, file))
                            : Result.refused(CaseRefusal.DAMAGED_PAPER.of());
            case JPEG, PNG ->
                    picture.redrawn(kind.get(), file)
                            .then(p ->
                                    p.content().length > largest.toBytes()
                                            ? Result.refused(tooLong())
                                            : Result.of(p));
        };
    }

    private Refusal tooLong() {
        return CaseRefusal.PAPER_TOO_LONG.of(Long.toString(megabytes()));
    }
}
