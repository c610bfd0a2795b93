package org.quanyi.server.portal;

import org.quanyi.proof.Hash;
import org.quanyi.server.document.DocumentKeys;
import org.quanyi.server.document.DocumentKind;
import org.quanyi.server.document.Documents;
import org.quanyi.server.document.NewDocument;
import org.springframework.stereotype.Component;

/// Statements as signed PDFs (已签名的记录单): printed and signed once, when they are issued, and the same
/// bytes ever after.
@Component
class SealedStatements {

    private final StatementPdf pdf;
    private final Documents documents;
    private final DocumentKeys keys;
    private final Words words;

    SealedStatements(StatementPdf pdf, Documents documents, DocumentKeys keys, Words words) {
        this.pdf = pdf;
        this.documents = documents;
        this.keys = keys;
        this.words = words;
    }

    /// Where a statement can be checked.
    ///
    /// @param address what its square code holds
    /// @param page where number and check code are typed
    record Places(String address, String page) {}

    /// The signed file of an issued statement. One from before there were signatures is signed now.
    byte[] file(Statement statement, Places places) {
        return documents.file(statement.number()).orElseGet(() -> issue(statement, places));
    }

    /// Prints, signs and keeps a statement, in the transaction that issues it.
    byte[] issue(Statement statement, Places places) {
        Wording wording = words.in(statement.language());
        byte[] content = StatementContent.digest(StatementContent.canonical(statement));
        return documents.issue(
                new NewDocument(
                        DocumentKind.STATEMENT,
                        new NewDocument.Name(statement.number(), statement.checkCode()),
                        statement.record().person().id(),
                        "",
                        Hash.of(content),
                        statement.asOf(),
                        statement.issuedAt()),
                pdf.of(
                        statement,
                        places.address(),
                        places.page(),
                        keys.of(DocumentKeys.Use.SEAL).sha256()),
                new Documents.Signer(
                        wording.text("statement.agency"),
                        places.page(),
                        wording.text("statement.seal.label")));
    }
}
