package org.quanyi.server.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.credit.Commendation;
import org.quanyi.server.credit.Commendations;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.EntryObjection;
import org.quanyi.server.credit.EntryObjections;
import org.quanyi.server.credit.HonouredEmployer;
import org.quanyi.server.credit.RegisterWorld;

/// The pages about the register of credit information that the walk looks at: an entry about one
/// employer, which objects to it; another one that an authority was told of.
final class PageCredit {

    private final TestServer server;
    private final RegisterWorld world;

    PageCredit(TestServer server) {
        this.server = server;
        this.world =
                new RegisterWorld(server, LocalDate.now(server.get(Clock.class)).minusMonths(3));
    }

    /// What the employer of an account sees.
    List<String> employer(String account) {
        Actor actor = server.get(DemoAccounts.class).named(account).orElseThrow();
        CreditEntry entry = world.enter(world.listed(actor.requireEmployer())).orThrow();
        CreditEntry known = tell(world.enter(world.told(actor.requireEmployer())).orThrow());
        String objection =
                server.get(EntryObjections.class)
                        .ask(
                                actor,
                                new EntryObjection(
                                        entry.id(), EntryObjection.Ground.NOT_SO, null, "不是这样"),
                                List.of())
                        .orThrow()
                        .number();
        Commendation honour = HonouredEmployer.of(server, actor.requireEmployer(), "示例和谐〔2025〕31号");
        server.get(Commendations.class).wish(actor, honour.id(), true).orThrow();
        Commendation doubted =
                HonouredEmployer.of(server, actor.requireEmployer(), "示例和谐〔2025〕32号");
        String told = HonouredEmployer.told(server, doubted).number();
        String answered =
                answered(actor, world.enter(world.listed(actor.requireEmployer())).orThrow());
        String home = "/employer/credit";
        String sheet =
                world.claimable(
                        world.told(actor.requireEmployer()),
                        LocalDate.now(server.get(Clock.class)));
        return List.of(
                home + "/complaint",
                home + "/complaint?of=ENTRY-" + entry.id(),
                home + "/compensation/" + sheet,
                home + "/" + entry.id() + "/litigation",
                home,
                home + "/" + entry.id(),
                home + "/" + known.id(),
                home + "/" + known.id() + "/objection",
                home + "/" + known.id() + "/repair",
                "/employer/notices/" + told,
                home + "/commendations/" + honour.id() + "/objection",
                home + "/cases/" + objection,
                home + "/cases/" + answered,
                "/employer/cases/" + answered + "/review",
                "/credit?q=" + entry.code());
    }

    /// What a clerk sees: one entry of which an authority was told, and one that ended since.
    List<String> desk() {
        int employer = world.organisation(990);
        CreditEntry told = tell(world.enter(world.told(employer)).orThrow());
        CreditEntry ended = world.enter(world.told(employer)).orThrow();
        long withdrawn = world.sent(ended, "告知〔2026〕4号").id();
        long counts = world.sent(told, "告知〔2026〕5号").id();
        world.happens(
                        ended,
                        EntryAct.LIFTED,
                        LocalDate.now(server.get(Clock.class)),
                        RegisterWorld.THIRD,
                        RegisterWorld.FOURTH)
                .orThrow();
        Commendation honour = HonouredEmployer.of(server, employer, "示例和谐〔2025〕33号");
        Actor hr = new Actor("hr-990", Role.EMPLOYER, "人事", "单位", null, employer);
        String answered = answered(hr, world.enter(world.listed(employer)).orThrow());
        return List.of(
                "/desk/credit",
                "/desk/commendations",
                "/desk/commendations?code=" + told.code(),
                "/desk/commendations/" + honour.id() + "/end",
                "/desk/credit?code=" + told.code(),
                "/desk/credit/notices/" + counts + "/letter",
                "/desk/credit/notices/" + withdrawn + "/withdrawal",
                "/desk/cases/" + answered + "/letter",
                "/desk/credit/" + told.id() + "/litigation",
                "/desk/cases/" + sheet(employer) + "/compensation",
                "/desk/rules",
                "/desk/rules?code=R07");
    }

    /// An objection that was answered, so that there is a letter.
    private String answered(Actor employer, CreditEntry entry) {
        Cases cases = server.get(Cases.class);
        Actor clerk = server.get(DemoAccounts.class).named("clerk").orElseThrow();
        Actor officer = server.get(DemoAccounts.class).named("officer").orElseThrow();
        CaseFile asked =
                server.get(EntryObjections.class)
                        .ask(
                                employer,
                                new EntryObjection(
                                        entry.id(), EntryObjection.Ground.NOT_SO, null, "不是这样"),
                                List.of())
                        .orThrow();
        CaseFile written = RegisterWorld.answer(cases, asked, clerk, Outcome.NOT_UPHELD).orThrow();
        return RegisterWorld.accept(cases, written, officer).orThrow().number();
    }

    private String sheet(int employer) {
        String agency = server.get(DemoAccounts.class).named("clerk").orElseThrow().organisation();
        return world.claimable(
                RegisterWorld.issuedBy(world.told(employer), agency),
                LocalDate.now(server.get(Clock.class)));
    }

    private CreditEntry tell(CreditEntry entry) {
        world.sent(entry, "告知〔2026〕3号");
        return entry;
    }
}
