package org.quanyi.server.calculation;

import java.util.List;
import org.quanyi.proof.ConsistencyProof;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.rules.calculation.Facts;

/// `consistency-proof`: whether the log only grew between two heads (一致性证明核验).
final class ConsistencyCalculation implements Calculation {
    @Override
    public String name() {
        return "consistency-proof";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var oldSize = Proofs.count(facts, "size1");
        var oldRoot = Proofs.hash(facts, "root1");
        var newSize = Proofs.count(facts, "size2");
        var newRoot = Proofs.hash(facts, "root2");
        var path = Proofs.path(facts);
        return facts.then(() -> {
            var proof = new ConsistencyProof(oldSize.get(), newSize.get(), path.get());
            return Result.of(
                    Proofs.answer(
                            "proof.consistency",
                            List.of(
                                    new Fact("size1", oldSize.get().toString()),
                                    new Fact("size2", newSize.get().toString())),
                            "2.1.2",
                            proof.verify(oldRoot.get(), newRoot.get())));
        });
    }
}
