package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.server.Beans;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.casework.SuspendedRules;

/// Two officers who suspend rows of the catalogue, for tests on a server of their own: what is
/// suspended once covers what was made before for ever.
public final class SwitchWorld {

    public static final Actor ASKS = officer(Role.CLERK, "switch-asks");
    public static final Actor ACCEPTS = officer(Role.SECOND_OFFICER, "switch-accepts");
    public static final String DOCUMENT = "会议纪要〔2026〕12号";
    public static final String REASON = "金额标准引用错了，先停下来核实";

    private final Beans server;

    public SwitchWorld(Beans server) {
        this.server = server;
    }

    static Actor officer(Role role, String account) {
        return new Actor(account, role, "陈一", "示例复议中心", null, null);
    }

    SuspendedRules rules() {
        return server.get(SuspendedRules.class);
    }

    Result<CaseFile> ask(String code, LocalDate from) {
        return rules().propose(ASKS, new SuspendedRules.Wish(code, from, DOCUMENT, REASON));
    }

    Result<CaseFile> accept(Actor by, CaseFile file) {
        return server.get(Cases.class)
                .take(by, new Step(file.number(), file.version(), CaseAct.ACCEPT, ""));
    }

    public SuspendedRule suspend(String code, LocalDate from) {
        CaseFile file = accept(ACCEPTS, ask(code, from).orThrow()).orThrow();
        return rules().all().stream()
                .filter(r -> r.caseNumber().equals(file.number()))
                .findFirst()
                .orElseThrow();
    }

    public void resume(String code) {
        accept(ACCEPTS, rules().proposeEnd(ASKS, code, DOCUMENT).orThrow()).orThrow();
    }

    RuleReversals reversals() {
        return server.get(RuleReversals.class);
    }

    RuleReversals.Progress progress(SuspendedRule rule) {
        Optional<RuleReversals.Progress> found =
                reversals().all().stream().filter(p -> p.rule().id() == rule.id()).findFirst();
        return found.orElseThrow();
    }
}
