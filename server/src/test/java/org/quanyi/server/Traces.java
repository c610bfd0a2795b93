package org.quanyi.server;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.person.Persons;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// What all test servers of a run leave behind where no person may be named: addresses, titles,
/// referrers and lines of the program's log.
///
/// A run has several processes; each writes what is left in it, and whom its servers know, to a
/// file of its own.
final class Traces {

    /// Names of persons are told apart from words of the page by their length: shorter ones occur
    /// in ordinary text.
    private static final int NAME = 3;

    private static final int MOST_NAMES = 2_000;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?!\\w)");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9]{9}(?!\\w)");

    private static final Path FILES = Path.of("target", "traces").toAbsolutePath();
    private static final String PERSON = "person";
    private static final Set<String> LEFT = ConcurrentHashMap.newKeySet();

    private Traces() {}

    /// Watches a server that is about to start.
    static void watch(GenericApplicationContext context) {
        context.registerBean(
                "traces",
                FilterRegistrationBean.class,
                () -> {
                    FilterRegistrationBean<Watch> watch = new FilterRegistrationBean<>(new Watch());
                    watch.setOrder(Ordered.HIGHEST_PRECEDENCE);
                    return watch;
                });
    }

    /// Watches the log of a server that has started: starting may have thrown out who listens.
    static void listen() {
        var root =
                ((LoggerContext) LoggerFactory.getILoggerFactory())
                        .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender("traces") == null) {
            Lines lines = new Lines();
            lines.setName("traces");
            lines.setContext(root.getLoggerContext());
            lines.start();
            root.addAppender(lines);
        }
    }

    /// Learns the names of the persons that a server knows.
    static void learn(TestServer server) {
        Persons persons = server.get(Persons.class);
        int last = (int) Math.min(persons.count(), MOST_NAMES);
        for (int person = 1; person <= last; person++) {
            String name = name(persons, person);
            if (name.codePointCount(0, name.length()) >= NAME) {
                leave(PERSON, name);
            }
        }
    }

    /// Empty for a number of the sequence that was drawn in vain.
    private static String name(Persons persons, int person) {
        try {
            return persons.byId(person).name();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void leave(String kind, String text) {
        String trace = kind + " " + text.replaceAll("\\R", " ");
        if (LEFT.add(trace)) {
            write(trace);
        }
    }

    private static synchronized void write(String trace) {
        try {
            Files.createDirectories(FILES);
            Files.writeString(
                    FILES.resolve(ProcessHandle.current().pid() + ".txt"),
                    trace + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes what all processes of the run left; the next run begins without it.
    static Set<String> take() {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.exists(FILES) ? Files.list(FILES) : Stream.empty()) {
            for (Path file : files.toList()) {
                all.addAll(Files.readAllLines(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /// How many traces of each kind there are.
    static Map<String, Integer> count(Collection<String> traces) {
        Map<String, Integer> count = new TreeMap<>();
        traces.forEach(trace -> count.merge(kind(trace), 1, Integer::sum));
        return count;
    }

    private static String kind(String trace) {
        return trace.substring(0, trace.indexOf(' '));
    }

    /// The traces that name somebody.
    static Set<String> telling(Collection<String> taken) {
        Map<Boolean, List<String>> persons =
                taken.stream().collect(Collectors.partitioningBy(t -> kind(t).equals(PERSON)));
        return telling(
                persons.getOrDefault(false, List.of()),
                persons.getOrDefault(true, List.of()).stream()
                        .map(trace -> trace.substring(PERSON.length() + 1))
                        .toList());
    }

    static Set<String> telling(Collection<String> traces, Collection<String> names) {
        Set<String> found = new TreeSet<>();
        for (String trace : traces) {
            if (PHONE.matcher(trace).find()
                    || holdsNumber(trace)
                    || names.stream().anyMatch(trace::contains)) {
                found.add(trace.length() > 300 ? trace.substring(0, 300) : trace);
            }
        }
        return found;
    }

    private static boolean holdsNumber(String trace) {
        Matcher numbers = NUMBER.matcher(trace);
        while (numbers.find()) {
            if (PersonNumbers.read(numbers.group()) instanceof Result.Of<PersonNumber>) {
                return true;
            }
        }
        return false;
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            leave("log", event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                leave("log", ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }

    private static final class Watch extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String query = request.getQueryString();
            address("address", request.getRequestURI() + (query == null ? "" : "?" + query));
            address("referrer", request.getHeader("Referer"));
            ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
            try {
                chain.doFilter(request, kept);
            } finally {
                address("address", kept.getHeader("Location"));
                String type = kept.getContentType();
                if (type != null && type.startsWith("text/html")) {
                    titles(new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
                }
                kept.copyBodyToResponse();
            }
        }

        private static void titles(String html) {
            Matcher title = TITLE.matcher(html);
            while (title.find()) {
                leave("title", title.group(1));
            }
        }

        private static void address(String kind, @org.jspecify.annotations.Nullable String text) {
            if (text == null) {
                return;
            }
            leave(kind, text);
            if (text.contains("%")) {
                try {
                    leave(kind, URLDecoder.decode(text, StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    leave(kind, "not decodable");
                }
            }
        }
    }
}
