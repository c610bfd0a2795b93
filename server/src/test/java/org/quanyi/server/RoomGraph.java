package org.quanyi.server;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms and which of them knows which, as the compiled classes say.
record RoomGraph(Map<String, Set<String>> arrows) {

    /// Rooms that every other room may use; left out of the picture.
    static final Set<String> SHARED = Set.of("access", "journal", "keys", "log", "store");

    /// Which room may know which, shared ones aside. A room that is not named here needs a decision
    /// first.
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("store", Set.of()),
                    Map.entry("log", Set.of()),
                    Map.entry("keys", Set.of()),
                    Map.entry("access", Set.of("log", "keys")),
                    Map.entry("journal", Set.of("log")),
                    Map.entry("calculation", Set.of()),
                    Map.entry("document", Set.of()),
                    Map.entry("casework", Set.of()),
                    Map.entry("person", Set.of("casework")),
                    Map.entry("employer", Set.of()),
                    Map.entry("account", Set.of("person")),
                    Map.entry("contribution", Set.of("account", "person", "employer", "casework")),
                    Map.entry("benefit", Set.of("account", "person")),
                    Map.entry("transfer", Set.of("account", "person")),
                    Map.entry("rights", Set.of("person", "casework")),
                    Map.entry("question", Set.of("person", "casework", "rights")),
                    Map.entry("exchange", Set.of("person", "rights")),
                    Map.entry("crosscheck", Set.of("benefit", "exchange", "casework", "person")),
                    Map.entry("wage", Set.of("employer", "casework")),
                    Map.entry("credit", Set.of("person", "employer", "rights", "casework", "wage")),
                    Map.entry("honour", Set.of()),
                    Map.entry("statistics", Set.of()),
                    Map.entry("signin", Set.of("person", "employer", "casework")),
                    Map.entry(
                            "demo",
                            Set.of("contribution", "account", "person", "employer", "signin")));

    /// Rooms on top of all others, used by none.
    private static final Set<String> ON_TOP = Set.of("portal", "command");

    /// What keeps the record and pays: an adverse record must not be able to touch it.
    private static final Set<String> RECORDS_AND_PAYS =
            Set.of(
                    "person",
                    "account",
                    "contribution",
                    "benefit",
                    "transfer",
                    "exchange",
                    "crosscheck",
                    "question",
                    "statistics");

    /// What a credit record must never be fed from.
    private static final Set<String> NOT_FOR_CREDIT =
            Set.of(
                    "account",
                    "contribution",
                    "benefit",
                    "transfer",
                    "exchange",
                    "crosscheck",
                    "statistics",
                    "question");

    /// What a person did well. Whoever could ask it could count it, weigh it, or miss it.
    private static final String HONOUR = "honour";

    /// The rooms without the class that everything starts from: it names the first room, and rooms
    /// name it to say which application they run.
    static ApplicationModules modules() {
        return ApplicationModules.of(Quanyi.class, JavaClass.Predicates.equivalentTo(Quanyi.class));
    }

    static RoomGraph of(ApplicationModules modules) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (ApplicationModule module : modules) {
            Set<String> known = new TreeSet<>();
            module.getDirectDependencies(modules).stream()
                    .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                    .filter(target -> !target.equals(module.getIdentifier().toString()))
                    .forEach(known::add);
            arrows.put(module.getIdentifier().toString(), known);
        }
        return new RoomGraph(arrows);
    }

    /// Every room that `room` can reach over any number of arrows.
    Set<String> reach(String room) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(room, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /// Arrows that were not decided, and circles.
    List<String> undecided() {
        List<String> findings = new ArrayList<>();
        arrows.forEach((room, targets) -> {
            if (reach(room).contains(room)) {
                findings.add("room " + room + " reaches itself");
            }
            if (ON_TOP.contains(room)) {
                return;
            }
            Set<String> allowed = ALLOWED.get(room);
            if (allowed == null) {
                findings.add(
                        "room " + room + " has no place in the graph; decide its arrows first");
                return;
            }
            for (String target : targets) {
                boolean shared =
                        SHARED.contains(target)
                                && (!SHARED.contains(room) || target.equals("store"));
                if (!shared && !allowed.contains(target)) {
                    findings.add("room " + room + " must not know room " + target);
                }
            }
        });
        return findings;
    }

    /// Paths that the charter says must not exist, however long.
    List<String> againstTheCharter() {
        List<String> findings = new ArrayList<>();
        for (String room : RECORDS_AND_PAYS) {
            if (reach(room).contains("credit")) {
                findings.add(
                        "room "
                                + room
                                + " reaches credit: a credit record could touch benefits or the record");
            }
        }
        for (String target : NOT_FOR_CREDIT) {
            if (reach("credit").contains(target)) {
                findings.add(
                        "credit reaches room "
                                + target
                                + ": benefits data could feed a credit record");
            }
        }
        for (String room : RECORDS_AND_PAYS) {
            if (reach("wage").contains(room) || reach(room).contains("wage")) {
                findings.add(
                        "wage and "
                                + room
                                + " reach each other: an employer's arrears could touch a person's record");
            }
        }
        for (String room : arrows.keySet()) {
            Set<String> known = ON_TOP.contains(room) ? arrows.get(room) : reach(room);
            if (!room.equals("portal") && known.contains(HONOUR)) {
                findings.add(
                        "room " + room + " reaches honour: a good deed could count for something");
            }
        }
        for (String target : reach(HONOUR)) {
            if (!SHARED.contains(target)) {
                findings.add("honour reaches room " + target + ": a good deed could do something");
            }
        }
        return findings;
    }

    /// The picture for docs/generated/modules.mmd.
    String mermaid() {
        StringBuilder picture =
                new StringBuilder("%% written by ArchitectureTest from the compiled rooms\n");
        picture.append("graph LR\n");
        arrows.forEach((room, targets) -> {
            if (SHARED.contains(room)) {
                return;
            }
            List<String> shown = targets.stream().filter(t -> !SHARED.contains(t)).toList();
            picture.append("    ").append(room);
            picture.append(shown.isEmpty() ? "\n" : " --> " + String.join(" & ", shown) + "\n");
        });
        return picture.toString();
    }
}
