package org.quanyi.server.command;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.quanyi.rules.Month;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.springframework.context.ApplicationContext;

/// Loads the demonstration city at the first start, says how far that is, and names the sign-ins.
final class CityLoading {

    /// Where nobody watches a line that counts, one line for two years is enough.
    private static final int MONTHS_A_LINE = 24;

    private final ApplicationContext context;
    private final Terminal terminal;
    private final ResourceBundle texts;

    CityLoading(ApplicationContext context, Terminal terminal) {
        this.context = context;
        this.terminal = terminal;
        this.texts = ResourceBundle.getBundle("messages/demo", terminal.locale());
    }

    void run(long seed, int persons) {
        Clock clock = context.getBean(Clock.class);
        Month present = Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        CityPlan plan = new CityPlan(seed, persons, present);
        boolean loaded = context.getBean(DemoCity.class).load(plan, this::tell);
        if (!loaded) {
            System.err.println(text("demo.kept"));
        }
    }

    private void tell(DemoCity.Progress progress) {
        boolean last = progress.months() == progress.ofMonths();
        boolean counts = isTerminal();
        if (counts || last || progress.months() % MONTHS_A_LINE == 1) {
            String line =
                    text(
                            "demo.loading",
                            progress.plan().seed(),
                            progress.plan().persons(),
                            progress.months(),
                            progress.ofMonths(),
                            progress.lines());
            System.err.print((counts ? "\r" : "") + line + (counts && !last ? "" : "\n"));
        }
    }

    /// The address, and one line per sign-in below it.
    void signIns(String address) {
        List<Actor> actors = context.getBean(DemoAccounts.class).all();
        terminal.document(
                new ServeCommand.Started(
                        address, true, actors.stream().map(CityLoading::signIn).toList()));
        terminal.say(address);
        terminal.say(text("demo.sign-ins", DemoAccounts.PASSWORD));
        for (Actor actor : actors) {
            String role = text("demo.role." + actor.role().name());
            terminal.say(
                    "  %-14s %s  %s %s"
                            .formatted(actor.account(), role, actor.name(), actor.organisation())
                            .stripTrailing());
        }
    }

    private static ServeCommand.SignIn signIn(Actor actor) {
        return new ServeCommand.SignIn(
                actor.account(),
                DemoAccounts.PASSWORD,
                actor.role().name(),
                actor.name(),
                actor.organisation());
    }

    /// Numbers come as text, so that no language groups the digits of a seed.
    private String text(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return MessageFormat.format(texts.getString(key), plain);
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
