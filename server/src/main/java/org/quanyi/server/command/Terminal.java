package org.quanyi.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.portal.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What every command shares: its language, and where it speaks. Standard output holds the answer
/// and nothing else, standard error tells how far the work has come.
final class Terminal {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final MessageSource MESSAGES = messages();

    @Spec(Spec.Target.MIXEE)
    @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Answers with one JSON document. 以 JSON 回答。")
    boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language of the answer. 语言。")
    @Nullable Language language;

    private boolean counting;

    private static MessageSource messages() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("messages/command", "messages/log", "messages/calculation");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /// The rooms of the installation that the environment names.
    OpenRooms rooms() {
        return OpenRooms.open(root().application(), environment());
    }

    /// What wires the rooms.
    Class<?> application() {
        return root().application();
    }

    /// The variables that name folders and databases.
    Map<String, String> environment() {
        return root().environment();
    }

    private QuanyiCommand root() {
        return (QuanyiCommand) spec().root().userObject();
    }

    /// The language asked for, else that of the terminal where it is English, else Chinese.
    Language language() {
        if (language != null) {
            return language;
        }
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment().getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Language.EN : Language.ZH;
            }
        }
        return Language.ZH;
    }

    Locale locale() {
        return language().locale();
    }

    /// A text of the bundles `command`, `log` and `calculation`. Numbers come as text, so that no
    /// language groups their digits.
    String text(String key, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return MESSAGES.getMessage(key, texts, locale());
    }

    /// A line on standard output, unless JSON was asked for.
    void say(String line) {
        if (!json) {
            out().println(line);
        }
    }

    /// What stands on standard output whatever was asked for.
    void print(String text) {
        out().println(text);
    }

    /// A document as JSON.
    static String json(Object document) {
        return JSON.writeValueAsString(document);
    }

    /// The JSON document, if it was asked for.
    void document(Object document) {
        if (json) {
            out().println(json(document));
        }
    }

    /// A line about the work itself.
    void note(String key, Object... arguments) {
        endCount();
        err().println(text(key, arguments));
    }

    /// A refusal or a failure: a sentence on standard error.
    void complain(String sentence) {
        endCount();
        err().println(sentence);
    }

    /// Counts on one line of a terminal; elsewhere each count is a line.
    void count(String key, Object... arguments) {
        if (isTerminal()) {
            counting = true;
            err().print("\r" + text(key, arguments));
            err().flush();
        } else {
            err().println(text(key, arguments));
        }
    }

    private void endCount() {
        if (counting) {
            err().println();
            counting = false;
        }
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }
}
