package org.quanyi.server.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quanyi.proof.Hash;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.document.CredentialClaim;
import org.quanyi.server.document.Credentials;
import org.quanyi.server.document.DocumentKind;
import org.quanyi.server.document.Documents;
import org.quanyi.server.document.HolderKey;
import org.quanyi.server.document.IssuedDocument;
import org.quanyi.server.document.NewDocument;
import org.quanyi.server.document.RevocationReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contribution certificates (参保缴费凭证): the person picks what one says, carries it, and can take it
/// back.
///
/// Basis: Social Insurance Law art. 74, whoever is insured may ask for what is on record.
@Component
public class Certificates {

    /// Nothing was picked.
    static final String NOTHING_PICKED = "DOC-004";

    private final Records records;
    private final Documents documents;
    private final Credentials credentials;
    private final CertificatePdf pdf;
    private final KeysOfPerson keys;
    private final Clock clock;

    Certificates(
            Records records,
            Documents documents,
            Credentials credentials,
            CertificatePdf pdf,
            KeysOfPerson keys,
            Clock clock) {
        this.records = records;
        this.documents = documents;
        this.credentials = credentials;
        this.pdf = pdf;
        this.keys = keys;
        this.clock = clock;
    }

    /// What the person asks for.
    ///
    /// @param kind on paper or for programs
    /// @param holderKey the wallet's public key as typed; empty for none
    public record Wish(
            DocumentKind kind, Set<CredentialClaim> picked, String holderKey, Language language) {}

    /// A certificate as it is handed out.
    public record Handed(String number, DocumentKind kind, byte[] file) {}

    /// What the person can pick from.
    @Transactional
    public CertificateFacts offer(Records.Reader reader, int person) {
        return CertificateFacts.of(records.read(reader, person));
    }

    /// Issues a certificate.
    @Transactional
    public Result<Handed> issue(Records.Reader reader, int person, Wish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CertificateFacts facts =
                CertificateFacts.of(records.read(reader, person, now)).only(wish.picked());
        if (facts.claims().isEmpty()) {
            return Result.refused(Refusal.of(NOTHING_PICKED));
        }
        NewDocument document = document(person, wish, facts, now);
        return wish.kind() == DocumentKind.CERTIFICATE
                ? Result.of(handed(document, pdf.issue(document, facts, wish.language())))
                : Credentials.holder(wish.holderKey())
                        .map(holder -> handed(document, credential(document, facts, holder)));
    }

    private byte[] credential(
            NewDocument document, CertificateFacts facts, Optional<HolderKey> holder) {
        return credentials
                .issue(document, facts.values(), holder)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Handed handed(NewDocument document, byte[] file) {
        return new Handed(document.name().number(), document.kind(), file);
    }

    private NewDocument document(int person, Wish wish, CertificateFacts facts, Instant now) {
        String number = StatementNumber.draw();
        String scope = String.join(" ", facts.claims().stream().map(CredentialClaim::key).toList());
        return new NewDocument(
                wish.kind(),
                new NewDocument.Name(
                        number,
                        StatementNumber.checkCode(
                                StatementContent.digest(number + "\n" + facts.canonical()))),
                person,
                scope,
                Hash.of(StatementContent.digest(facts.canonical())),
                LocalDate.ofInstant(now, clock.getZone()),
                now);
    }

    /// The certificates that a person got, newest first.
    public List<IssuedDocument> of(int person) {
        return Stream.of(DocumentKind.CERTIFICATE, DocumentKind.CREDENTIAL)
                .flatMap(kind ->
                        keys.of(person).stream().flatMap(key -> documents.of(key, kind).stream()))
                .sorted(Comparator.comparing(IssuedDocument::issuedAt).reversed())
                .toList();
    }

    /// The file of a person's certificate on paper, as it was handed out.
    public Optional<byte[]> file(int person, String number) {
        return own(person, number).flatMap(document -> documents.file(document.number()));
    }

    /// Takes a certificate back because its holder wants so.
    ///
    /// @return false when the person has none of this number
    @Transactional
    public boolean takeBack(int person, String number, String by) {
        return own(person, number)
                .map(document ->
                        documents.revoke(document.number(), RevocationReason.HOLDER_ASKED, by))
                .isPresent();
    }

    private Optional<IssuedDocument> own(int person, String number) {
        return documents
                .byNumber(StatementNumber.read(number).orElse(""))
                .filter(document -> keys.isSame(document.document().holder(), person))
                .filter(document -> document.document().kind() != DocumentKind.STATEMENT);
    }
}
