package org.quanyi.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a reader trusts (信任策略): the logs, the witnesses, and how many of these must have signed a
/// checkpoint, as C2SP tlog-policy writes it.
///
/// @param logs the keys of the logs
/// @param witnesses the keys of the witnesses, under the names that the rule has for them
/// @param quorum the rule
public record Policy(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Quorum quorum) {

    /// How many of what must have signed.
    ///
    /// @param name of the group; of the witness when it stands alone
    /// @param atLeast how many members
    /// @param members groups; none for a witness
    public record Quorum(String name, int atLeast, List<Quorum> members) {
        /// Copies the members.
        public Quorum {
            members = List.copyOf(members);
        }

        boolean isMet(Set<String> signed) {
            return members.isEmpty()
                    ? atLeast == 0 || signed.contains(name)
                    : members.stream().filter(member -> member.isMet(signed)).count() >= atLeast;
        }
    }

    private static final String NONE = "none";

    /// Copies the lists.
    public Policy {
        logs = List.copyOf(logs);
        witnesses = Map.copyOf(witnesses);
    }

    /// A policy that trusts one log and asks for no witness.
    public static Policy of(VerifierKey log) {
        return new Policy(List.of(log), Map.of(), new Quorum(NONE, 0, List.of()));
    }

    /// The same logs without a witness asked for: whether the log itself has signed.
    public static Policy ofLogs(Policy policy) {
        return new Policy(policy.logs(), Map.of(), new Quorum(NONE, 0, List.of()));
    }

    /// Reads a policy file (`PRF-026`).
    public static Parsed<Policy> parse(String text) {
        var reader = new Reader();
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (!reader.read(lines.get(i).strip())) {
                return Parsed.flawed(Flaw.NOT_A_POLICY, i + 1);
            }
        }
        var quorum = reader.quorum;
        return quorum == null
                ? Parsed.flawed(Flaw.NOT_A_POLICY, lines.size() + 1)
                : new Parsed.Of<>(new Policy(reader.logs, reader.witnesses, quorum));
    }

    /// The names of the witnesses that have signed a note.
    public List<String> signed(SignedNote note) {
        return witnesses.entrySet().stream()
                .filter(witness -> note.verify(witness.getValue()).holds())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Reads a checkpoint of one of the logs, signed by as many witnesses as the rule wants
    /// (`PRF-010` to `PRF-014`, `PRF-027`).
    public Parsed<Checkpoint> open(SignedNote note) {
        var opened = Parsed.<Checkpoint>flawed(Flaw.NOT_SIGNED, "-", "-");
        for (var log : logs) {
            opened = Checkpoint.open(note.toBytes(), log);
            if (opened instanceof Parsed.Of) {
                break;
            }
        }
        var signed = signed(note);
        return opened.then(checkpoint ->
                quorum.isMet(new HashSet<>(signed))
                        ? new Parsed.Of<>(checkpoint)
                        : Parsed.flawed(Flaw.NO_QUORUM, quorum.name(), String.join(" ", signed)));
    }

    /// The lines of a policy file, one after the other.
    private static final class Reader {
        private final List<VerifierKey> logs = new ArrayList<>();
        private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
        private final Map<String, Quorum> named = new LinkedHashMap<>();
        private final Set<String> members = new HashSet<>();
        private @Nullable Quorum quorum;

        boolean read(String line) {
            if (line.isEmpty() || line.startsWith("#")) {
                return true;
            }
            var words = List.of(line.split("[ \t]+"));
            return switch (words.getFirst()) {
                case "log" -> words.size() >= 2 && words.size() <= 3 && log(words.get(1));
                case "witness" ->
                        words.size() >= 3
                                && words.size() <= 4
                                && witness(words.get(1), words.get(2));
                case "group" -> words.size() >= 4 && group(words);
                case "quorum" -> words.size() == 2 && quorum(words.get(1));
                default -> false;
            };
        }

        private boolean log(String text) {
            return VerifierKey.parse(text) instanceof Parsed.Of<VerifierKey>(var key)
                    && logs.stream().noneMatch(key::isSamePair)
                    && logs.add(key);
        }

        private boolean witness(String name, String text) {
            if (name.equals(NONE)
                    || named.containsKey(name)
                    || !(VerifierKey.parseWitness(text) instanceof Parsed.Of<VerifierKey>(var key))
                    || witnesses.values().stream().anyMatch(key::isSamePair)) {
                return false;
            }
            witnesses.put(name, key);
            named.put(name, new Quorum(name, 1, List.of()));
            return true;
        }

        private boolean group(List<String> words) {
            var name = words.get(1);
            var listed = new ArrayList<Quorum>();
            for (var member : words.subList(3, words.size())) {
                var known = named.get(member);
                if (known == null || !members.add(member)) {
                    return false;
                }
                listed.add(known);
            }
            var atLeast =
                    switch (words.get(2)) {
                        case "any" -> 1;
                        case "all" -> listed.size();
                        default ->
                                words.get(2).matches("[1-9][0-9]?")
                                        ? Integer.parseInt(words.get(2))
                                        : 0;
                    };
            if (name.equals(NONE)
                    || named.containsKey(name)
                    || atLeast < 1
                    || atLeast > listed.size()) {
                return false;
            }
            named.put(name, new Quorum(name, atLeast, listed));
            return true;
        }

        private boolean quorum(String name) {
            var known = name.equals(NONE) ? new Quorum(NONE, 0, List.of()) : named.get(name);
            if (quorum != null || known == null) {
                return false;
            }
            quorum = known;
            return true;
        }
    }
}
