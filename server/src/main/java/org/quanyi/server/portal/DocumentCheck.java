package org.quanyi.server.portal;

import org.quanyi.proof.Hash;
import org.quanyi.server.document.Answer;
import org.quanyi.server.document.DocumentKeys;
import org.quanyi.server.document.Documents;
import org.springframework.stereotype.Component;

/// Whether a document is genuine (验真): for whoever was handed one, by what is typed from it or by
/// the file itself.
@Component
public class DocumentCheck {

    private final Statements statements;
    private final Documents documents;
    private final DocumentKeys keys;

    DocumentCheck(Statements statements, Documents documents, DocumentKeys keys) {
        this.statements = statements;
        this.documents = documents;
        this.keys = keys;
    }

    /// Checks a number and its check code as typed. Both registers are always asked.
    public Answer of(String number, String checkCode) {
        Answer statement = statements.verify(number, checkCode);
        Answer document =
                documents.verify(
                        StatementNumber.read(number).orElse(""),
                        StatementNumber.readCode(checkCode));
        return document.and(statement);
    }

    /// Checks a file by its SHA-256. Nothing in it is read.
    public Answer of(Hash file) {
        return documents.verify(file);
    }

    /// The SHA-256 of the certificate that documents are signed with.
    public String certificate() {
        return keys.of(DocumentKeys.Use.SEAL).sha256();
    }

    /// That certificate as a file.
    public byte[] certificateFile() {
        return keys.of(DocumentKeys.Use.SEAL).pem();
    }
}
