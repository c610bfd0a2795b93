package org.quanyi.server.portal.web;

import org.quanyi.proof.TlogProof;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.document.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The proof that goes with a person's document: whoever gets both checks without asking anybody
/// that the document was issued when it says.
@Controller
class ProofFiles {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final Documents documents;
    private final KeysOfPerson keys;

    ProofFiles(Documents documents, KeysOfPerson keys) {
        this.documents = documents;
        this.keys = keys;
    }

    @GetMapping("/me/documents/{number}" + TlogProof.ENDING)
    ResponseEntity<byte[]> proof(
            @PathVariable String number, @AuthenticationPrincipal Actor actor) {
        return documents
                .byNumber(number)
                .filter(document ->
                        keys.isSame(document.document().holder(), actor.requirePerson()))
                .flatMap(documents::proof)
                .map(proof -> StatementPage.download(proof, TEXT, number + TlogProof.ENDING))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
