package org.quanyi.server.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;

/// Asks every request of the table as every role and compares: the answer, what it gives away, and
/// the line that a read leaves.
final class MatrixWalk {

    private static final String CASE = "M-2026-1";

    private final TestServer server;
    private final MatrixWorld world;
    private final Map<String, Caller> callers = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> foreign = new HashMap<>();
    private final Set<String> english = new HashSet<>();

    MatrixWalk(TestServer server, MatrixWorld world) {
        this.server = server;
        this.world = world;
    }

    /// What does not answer as declared, or says too much.
    List<String> findings(Matrix matrix) {
        for (Matrix.Row row : matrix.rows()) {
            List<String> seen = new ArrayList<>();
            boolean differs = false;
            for (String role : matrix.roles()) {
                String cell = cell(row, role);
                seen.add(cell);
                differs |= !cell.equals(row.cells().get(role));
            }
            if (differs) {
                findings.add(
                        "| `%s` | %s | %s |"
                                .formatted(row.request(), row.about(), String.join(" | ", seen)));
            }
        }
        return List.copyOf(findings);
    }

    /// The answer in the words of the table, with the line that it left.
    private String cell(Matrix.Row row, String role) {
        Integer subject = subject(row, role);
        String path = path(row);
        long lines = lines(subject);
        Caller.Answer answer = ask(row, role, path);
        String word = answer.word();
        word += left(subject, lines);
        leaks(row, role, answer, word.endsWith(" read"));
        alike(row, role, path, answer);
        // The language is taken off before anything is decided, so one answer of each kind is
        // enough.
        if (!path.startsWith("/api/")
                && !path.startsWith("/log/")
                && !row.method().equals("POST")
                && english.add(row + " " + word)) {
            String other = ask(row, role, "/en" + path).word();
            if (!word.startsWith(other)) {
                findings.add(row + " for " + role + ": " + word + ", but " + other + " in English");
            }
        }
        return word;
    }

    private @Nullable Integer subject(Matrix.Row row, String role) {
        if (row.about().equals("-")) {
            return isOwn(role) ? world.person("own") : null;
        }
        return world.person(row.about());
    }

    /// Whether a role sees the record of `own` as theirs: the person's, or of whom they act for.
    private static boolean isOwn(String role) {
        return role.equals("person") || role.equals("representative");
    }

    private long lines(@Nullable Integer person) {
        return person == null ? 0 : server.get(Reads.class).count(person);
    }

    /// What lines an answer left, in the words of the table.
    private String left(@Nullable Integer person, long before) {
        long after = lines(person);
        if (person == null || after == before) {
            return "";
        }
        List<ReadLine> left =
                LongStream.rangeClosed(before + 1, after)
                        .mapToObj(number -> server.get(Reads.class).event(person, number))
                        .map(event -> event.orElseThrow().line())
                        .toList();
        return (left.stream().anyMatch(ReadLine::opened) ? " read" : "")
                + (left.stream().allMatch(ReadLine::opened) ? "" : " refused");
    }

    /// Nobody is named in an answer that left no line of a read on their record.
    private void leaks(Matrix.Row row, String role, Caller.Answer answer, boolean read) {
        if (row.path().equals("/sign-in")) {
            // The demonstration's accounts stand there by name, and nowhere else are there any.
            return;
        }
        for (String about : MatrixWorld.PERSONS) {
            boolean himself = isOwn(role) && about.equals("own");
            boolean shown = read && about.equals(row.about());
            if (himself || shown) {
                continue;
            }
            boolean typed = row.method().equals("POST") && about.equals(row.about());
            if (answer.body().contains(MatrixWorld.name(about))
                    || !typed && answer.body().contains(world.number(about))) {
                findings.add(row + " for " + role + " gives away who is " + about);
            }
        }
    }

    /// What is somebody else's and what is not there are answered alike.
    private void alike(Matrix.Row row, String role, String path, Caller.Answer answer) {
        String key = row.request() + " for " + role;
        String body = answer.word() + " " + plain(answer.body(), path);
        if (row.about().equals("foreign") && !answer.word().equals("200")) {
            foreign.put(key, body);
        }
        if (row.about().equals("none")
                && foreign.containsKey(key)
                && !body.equals(foreign.get(key))) {
            findings.add(key + ": somebody else's is answered otherwise than nothing");
        }
    }

    private static String plain(String body, String path) {
        return body.replaceAll("name=\"_csrf\"[^>]*", "")
                .replace(path, "PATH")
                .replace(path.substring(path.lastIndexOf('/') + 1), "NAME");
    }

    private Caller.Answer ask(Matrix.Row row, String role, String path) {
        // A session ends with sign-out, and is somebody else's once its owner acts for them or is
        // themselves again: whoever does that starts anew.
        Caller caller =
                row.path().startsWith("/sign-") || row.path().matches(".*/(begin|leave)")
                        ? caller(role)
                        : callers.computeIfAbsent(role, this::caller);
        if (!row.method().equals("POST")) {
            return caller.get(path);
        }
        return path.startsWith("/api/")
                ? caller.send(path, "application/json", "{}")
                : caller.post(path, fields(row));
    }

    private Caller caller(String role) {
        if (role.equals("representative")) {
            return Caller.acting(
                    server, MatrixWorld.account(role), world.thing("authority", "representative"));
        }
        return Caller.page(server, role.equals(Matrix.NOBODY) ? "" : MatrixWorld.account(role));
    }

    private Map<String, String> fields(Matrix.Row row) {
        return switch (row.request()) {
            case "POST /desk" -> look(row.about());
            default -> Map.of();
        };
    }

    private Map<String, String> look(String about) {
        return Map.of(
                "number",
                world.number(about),
                "purpose",
                Purpose.COUNTER_SERVICE.name(),
                "caseNumber",
                CASE);
    }

    private String path(Matrix.Row row) {
        String path = row.path();
        if (path.contains("/desk/people/")) {
            return path.replace("{token}", token(row.about()))
                    .replace("{honour}", world.thing("honour", "none"));
        }
        return path.replace("{insurance}", "pension")
                .replace("{month}", path.startsWith("/employer/") ? "2025-09" : "2025-08")
                .replace("{line}", "5")
                .replace("{receipt}", world.thing("receipt", row.about()))
                .replace(
                        "{number}",
                        world.thing(
                                path.startsWith("/me/certificate/") ? "certificate" : "statement",
                                row.about()))
                .replace("{caseNumber}", world.thing(caseOf(path), row.about()))
                .replace("{kind}", "month-objection")
                .replace("{agreement}", world.thing("agreement", row.about()))
                .replace("{step}", "1")
                .replace("{paper}", "1")
                .replace("{entry}", world.thing("entry", row.about()))
                .replace("{honour}", world.thing("honour", row.about()))
                .replace("{commendation}", world.thing("commendation", row.about()))
                .replace("{notice}", world.thing(noticeOf(path), row.about()))
                .replace("{event}", world.thing("look", row.about()))
                .replace("{authority}", world.thing("authority", row.about()))
                .replace("{list}", "1")
                .replace("/log/{name}/", "/log/access/")
                .replace("/tile/{*path}", "/tile/0/x999/000")
                .replace("/calculations/{name}", "/calculations/pension")
                .replace("{why}", "unknown")
                .replace("{rule}", "number")
                .replace("{place}", "national")
                .replace("{scope}/{*path}", "national/pension/person-rate")
                .replace("{id}", "social-insurance-law")
                .replace("{code}", "file");
    }

    /// A notice counts or is withdrawn, and each has its own letter.
    private static String noticeOf(String path) {
        return path.endsWith("/withdrawal") ? "withdrawn" : "notice";
    }

    private static String caseOf(String path) {
        if (path.startsWith("/security/")) {
            return "grant";
        }
        if (path.startsWith("/oversight/")) {
            return "sample";
        }
        if (path.matches("/desk/cases/.*/letter")) {
            return "letter";
        }
        if (path.startsWith("/legal/")
                || path.startsWith("/employer/credit/proposed/")
                || path.matches("/desk/.*/(proposal|verification|hearing|notice|decision)")) {
            return "listing";
        }
        if (path.startsWith("/employer/notices/")
                || path.matches(".*/(order|mitigation|listing)")) {
            return "inspection";
        }
        if (path.contains("/compensation")) {
            return "sheet";
        }
        if (path.startsWith("/employer/credit/")) {
            return "entry case";
        }
        if (path.endsWith("/receipt")) {
            return "taken down";
        }
        if (path.endsWith("/copy.pdf")) {
            return "copy";
        }
        if (path.startsWith("/employer/")) {
            return "claim";
        }
        return path.startsWith("/me/questions/") ? "question" : "case";
    }

    /// The address under which a clerk's session keeps a look: the walk's own clerk's, another
    /// one's for `another's`, or nobody's.
    private String token(String about) {
        if (about.equals("none")) {
            return "11111111-2222-3333-4444-555555555555";
        }
        Caller clerk =
                about.equals("foreign")
                        ? Caller.page(server, "clerk")
                        : callers.computeIfAbsent("clerk", this::caller);
        String location = clerk.post("/desk", look(about)).location();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
