package org.quanyi.server.calculation;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Verdict;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Source;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.FactRefusal;
import org.quanyi.rules.calculation.Facts;
import org.quanyi.rules.calculation.Field;
import org.quanyi.rules.calculation.Node;

/// What requests about proofs have in common (证明核验): hashes in, a verdict out.
final class Proofs {
    private static final Source RFC_6962 =
            new Source(
                    "rfc-6962",
                    "证书透明度",
                    "Certificate Transparency",
                    "RFC 6962",
                    null,
                    null,
                    "https://www.rfc-editor.org/rfc/rfc6962");

    private Proofs() {}

    static Field<Hash> hash(Facts facts, String name) {
        return facts.read(name, FactRefusal.NOT_A_HASH, Proofs::hash);
    }

    static Field<List<Hash>> path(Facts facts) {
        return facts.readAll("proof", FactRefusal.NOT_A_HASH, Proofs::hash);
    }

    static Field<Integer> count(Facts facts, String name) {
        return facts.whole(name, 0, Integer.MAX_VALUE);
    }

    private static Optional<Hash> hash(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length == Hash.BYTES ? Optional.of(Hash.of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static Answer answer(String code, List<Fact> facts, String section, Verdict verdict) {
        var fields = Node.Fields.NONE.with("valid", verdict.holds());
        if (verdict instanceof Verdict.Refuted(var flaw, var arguments)) {
            fields = fields.with("problem", new Node.Told(new Refusal(flaw.code(), arguments)));
        }
        var reason =
                Reason.citing(
                        code,
                        facts,
                        List.of(new Citation(RFC_6962, section)),
                        Boolean.toString(verdict.holds()));
        return new Answer(fields, List.of(reason));
    }
}
