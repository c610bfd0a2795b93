package org.quanyi.server.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.quanyi.server.Beans;
import org.quanyi.server.Quanyi;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.Recipient;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.credit.RuleReversals;
import org.quanyi.server.credit.SwitchWorld;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A process in which everything that rests on a suspended row is taken back, until somebody kills
/// it. It says how far it is.
public final class ReversalWriter {

    /// How many entries rest on the row.
    static final int ENTRIES = 60;

    private ReversalWriter() {}

    /// @param arguments the state folder; and `again` to go on with what is there until it is
    ///   killed once more, `finish` to finish it
    public static void main(String[] arguments) throws Exception {
        Store store = Store.open(new StateFolder(Path.of(arguments[0])), Map.of());
        var context =
                new SpringApplicationBuilder(Quanyi.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .initializers((GenericApplicationContext c) ->
                                c.registerBean(Store.class, () -> store))
                        .run();
        RuleReversals reversals = context.getBean(RuleReversals.class);
        if (arguments.length > 1 && arguments[1].equals("finish")) {
            System.out.println(FilingWriter.ACKNOWLEDGED + reversals.carryOut());
            System.out.println(FilingWriter.ACKNOWLEDGED + reversals.carryOut());
            context.close();
            store.close();
            return;
        }
        if (arguments.length == 1) {
            begin(context);
        }
        Thread batch = Thread.ofPlatform().start(reversals::carryOut);
        while (batch.isAlive()) {
            System.out.println(FilingWriter.ACKNOWLEDGED + reversals.all().getFirst().done());
        }
    }

    private static void begin(ApplicationContext context) {
        Beans beans =
                new Beans() {
                    @Override
                    public <T> T get(Class<T> type) {
                        return context.getBean(type);
                    }
                };
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        RegisterWorld world = new RegisterWorld(beans, today.minusMonths(3));
        for (int i = 0; i < ENTRIES; i++) {
            CreditEntry entry = world.enter(world.told(world.organisation(i))).orThrow();
            context.getBean(Recipients.class)
                    .tell(
                            RegisterWorld.THIRD,
                            new Recipients.Telling(
                                    entry.id(), Recipient.TENDER, "示例办公室", "告知" + i + "号"))
                    .orThrow();
        }
        new SwitchWorld(beans).suspend("R07", today);
    }
}
