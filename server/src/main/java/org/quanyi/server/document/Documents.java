package org.quanyi.server.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.Canonical;
import org.quanyi.proof.Hash;
import org.quanyi.proof.TlogProof;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogProofs;
import org.quanyi.server.log.PublicLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The documents that were issued: signed, kept word for word, checked by strangers, taken back.
///
/// Each of them and each revocation leaves a leaf in the public log, in the same transaction.
@Component
public class Documents {

    /// No document has this number. Argument: the number.
    static final String NO_SUCH_DOCUMENT = "DOC-001";

    /// The document was taken back before. Argument: the number.
    static final String REVOKED_BEFORE = "DOC-002";

    private static final Hash NOTHING = Hash.of(new byte[Hash.BYTES]);

    private final DocumentTable table;
    private final PublicLog log;
    private final LogProofs proofs;
    private final PdfSeal seal;
    private final Clock clock;

    Documents(DocumentTable table, PublicLog log, LogProofs proofs, PdfSeal seal, Clock clock) {
        this.table = table;
        this.log = log;
        this.proofs = proofs;
        this.seal = seal;
        this.clock = clock;
    }

    /// Who signs a PDF, as readers show it.
    ///
    /// @param agency who signs
    /// @param page where it can be checked
    /// @param label what the signature is called
    public record Signer(String agency, String page, String label) {}

    /// Issues a PDF: signs it, keeps the signed bytes, and leaves the leaf.
    ///
    /// @return the signed bytes, which every later download repeats
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] issue(NewDocument document, byte[] pdf, Signer signer) {
        byte[] signed =
                seal.seal(
                        pdf,
                        document.issuedAt(),
                        new PdfSeal.Shown(signer.agency(), signer.page(), signer.label()));
        register(document, signed);
        table.keep(document.name().number(), signed);
        return signed;
    }

    /// Issues a file that carries its own signature and is handed out once: only its digest is
    /// kept.
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(NewDocument document, byte[] file) {
        Hash digest = Hash.of(DocumentKey.digest(file));
        Leaf leaf =
                log.append(
                        LeafKind.DOCUMENT_ISSUED,
                        IssuedDocument.canonical(
                                document.kind(),
                                document.name().number(),
                                digest,
                                document.asOf(),
                                document.issuedAt()));
        table.insert(document, digest, leaf);
    }

    /// The file of a document as it was handed out; empty for those that are not kept.
    public Optional<byte[]> file(String number) {
        return table.file(number);
    }

    /// A document of this number.
    public Optional<IssuedDocument> byNumber(String number) {
        return table.byNumber(number);
    }

    /// What shows without us that a document stands in the public log (单据日志证明): it goes with the
    /// file, whose SHA-256 it names. Empty until the log has taken the leaf, seconds after issue.
    public Optional<byte[]> proof(IssuedDocument document) {
        NewDocument issued = document.document();
        byte[] event =
                IssuedDocument.canonical(
                        issued.kind(),
                        document.number(),
                        document.digest(),
                        issued.asOf(),
                        issued.issuedAt());
        return proofs.of(
                        List.of(
                                new LogProofs.Event(
                                        LeafKind.DOCUMENT_ISSUED, document.leaf(), event)))
                .getFirst()
                .map(TlogProof::toBytes);
    }

    /// A person's documents of a kind, newest first, at most 20.
    public List<IssuedDocument> of(int holder, DocumentKind kind) {
        return table.of(holder, kind);
    }

    /// Checks a number and its check code, both as they are kept. An unknown number takes the same
    /// steps as a known one, so that neither the answer nor its time tells that a number exists.
    public Answer verify(String number, String checkCode) {
        Optional<IssuedDocument> found = table.byNumber(number);
        boolean same = found.isPresent() & found.orElse(nobodys()).hasCheckCode(checkCode);
        Answer answer = answer(found);
        return same ? answer : Answer.UNKNOWN;
    }

    /// Checks a file by its SHA-256: whoever has the file needs no code.
    public Answer verify(Hash digest) {
        return answer(table.byDigest(digest));
    }

    private Answer answer(Optional<IssuedDocument> found) {
        boolean later = table.hasLater(found.orElse(nobodys()).document());
        return found.map(issued ->
                        new Answer(
                                issued.revoked().isPresent()
                                        ? Verdict.REVOKED
                                        : later ? Verdict.SUPERSEDED : Verdict.GENUINE,
                                Optional.of(issued.document().asOf())))
                .orElse(Answer.UNKNOWN);
    }

    /// Stands in for a document that is not there, so that the same questions are asked.
    private static IssuedDocument nobodys() {
        return new IssuedDocument(
                new NewDocument(
                        DocumentKind.STATEMENT,
                        new NewDocument.Name("", ""),
                        0,
                        "",
                        NOTHING,
                        LocalDate.EPOCH,
                        Instant.EPOCH),
                NOTHING,
                new Leaf(0, new byte[0]),
                Optional.empty());
    }

    /// Takes a document back. Nobody can undo it; a new document is issued instead.
    ///
    /// @param by who decided
    @Transactional
    public Result<String> revoke(String number, RevocationReason reason, String by) {
        Optional<IssuedDocument> found = table.locked(number);
        if (found.isEmpty()) {
            return Result.refused(Refusal.of(NO_SUCH_DOCUMENT, number));
        }
        if (found.get().revoked().isPresent()) {
            return Result.refused(Refusal.of(REVOKED_BEFORE, number));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Leaf leaf = log.append(LeafKind.DOCUMENT_REVOKED, revocation(number, reason, by, now));
        table.revoke(number, reason, by, now, leaf);
        return Result.of(number);
    }

    static byte[] revocation(String number, RevocationReason reason, String by, Instant at) {
        return new Canonical()
                .text("revoked")
                .text(number)
                .text(reason.name())
                .text(by)
                .text(at.toString())
                .toBytes();
    }
}
