package org.quanyi.server.document;

import java.time.Instant;
import java.time.LocalDate;
import org.quanyi.proof.Hash;

/// A document that is about to be issued (待开具单据).
///
/// @param number drawn, never counted
/// @param checkCode what is typed besides the number, so that nobody finds one by trying
/// @param holder whose it is
/// @param scope what a later one must be about as well to take its place; never a name
/// @param content the SHA-256 of what it says: a later one that says the same supersedes nothing
/// @param asOf the day it speaks of
public record NewDocument(
        DocumentKind kind,
        Name name,
        int holder,
        String scope,
        Hash content,
        LocalDate asOf,
        Instant issuedAt) {

    /// What is typed to check a document (单号与校验码).
    public record Name(String number, String checkCode) {}
}
