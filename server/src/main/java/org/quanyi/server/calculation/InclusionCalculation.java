package org.quanyi.server.calculation;

import java.util.List;
import org.quanyi.proof.InclusionProof;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.rules.calculation.Facts;

/// `inclusion-proof`: whether a row is a leaf of the log (包含证明核验).
final class InclusionCalculation implements Calculation {
    @Override
    public String name() {
        return "inclusion-proof";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var index = Proofs.count(facts, "leafIndex");
        var size = Proofs.count(facts, "treeSize");
        var leaf = Proofs.hash(facts, "leafHash");
        var root = Proofs.hash(facts, "root");
        var path = Proofs.path(facts);
        return facts.then(() -> {
            var proof = new InclusionProof(index.get(), size.get(), path.get());
            return Result.of(
                    Proofs.answer(
                            "proof.inclusion",
                            List.of(
                                    new Fact("leafIndex", index.get().toString()),
                                    new Fact("treeSize", size.get().toString())),
                            "2.1.1",
                            proof.verify(leaf.get(), root.get())));
        });
    }
}
