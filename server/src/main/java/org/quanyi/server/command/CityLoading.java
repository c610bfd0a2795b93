package org.quanyi.server.command;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
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
    private final ResourceBundle texts;

    CityLoading(ApplicationContext context, Locale language) {
        this.context = context;
        this.texts = ResourceBundle.getBundle("messages/demo", language);
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
        boolean terminal = isTerminal();
        if (terminal || last || progress.months() % MONTHS_A_LINE == 1) {
            String line =
                    text(
                            "demo.loading",
                            progress.plan().seed(),
                            progress.plan().persons(),
                            progress.months(),
                            progress.ofMonths(),
                            progress.lines());
            System.err.print((terminal ? "\r" : "") + line + (terminal && !last ? "" : "\n"));
        }
    }

    /// One line per sign-in on standard output, below the address.
    void signIns() {
        System.out.println(text("demo.sign-ins", DemoAccounts.PASSWORD));
        for (Actor actor : context.getBean(DemoAccounts.class).all()) {
            String role = text("demo.role." + actor.role().name());
            System.out.println(
                    "  %-14s %s  %s %s"
                            .formatted(actor.account(), role, actor.name(), actor.organisation())
                            .stripTrailing());
        }
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
