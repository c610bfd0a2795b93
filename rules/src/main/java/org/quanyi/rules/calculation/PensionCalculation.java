package org.quanyi.rules.calculation;

import org.quanyi.rules.Law;
import org.quanyi.rules.Result;

/// `pension`: the monthly pension of an employee (职工基本养老金) in its parts.
final class PensionCalculation implements Calculation {
    @Override
    public String name() {
        return "pension";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var asked = new AskedPension(law, facts);
        return facts.then(asked::answer);
    }
}
