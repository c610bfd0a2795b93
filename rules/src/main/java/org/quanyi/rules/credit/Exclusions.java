package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// The exclusions of one act, answered (排除情形的审查): what force majeure, minor, in time, disputed and
/// the others come to.
///
/// Every ground is answered yes or no by a person, with a reason and the number of the evidence.
/// One that is not known, or missing, blocks: `CRD-010`; one without a reason or evidence:
/// `CRD-011`. The other one's silence answers nothing.
///
/// @param applied what the grounds that were found mean, in the order of the table
/// @param reasons one for each ground, yes and no
public record Exclusions(List<Outcome> applied, List<Reason> reasons) {

    /// What a ground that was found means (处理方式).
    public enum Outcome {
        /// The act is no matter of this catalogue.
        REJECT(Way.ENDS),
        /// Neither record nor listing; the case file only.
        STAY_OUT(Way.ENDS),
        /// Neither penalty nor record, but a word of guidance.
        GUIDANCE(Way.ENDS),
        /// It may stay out; the officer says why, either way.
        MAY_STAY_OUT(Way.GOES_ON),
        /// The duty is deferred until the event ends; then it is to be performed at once.
        DEFERRED(Way.WAITS),
        /// The order does not count as ignored.
        NOT_IGNORED(Way.WAITS),
        /// No finding until the dispute is decided; a finding there is gets a mark and is not
        /// published.
        NO_FINDING_YET(Way.WAITS),
        /// A quarrel between owner and contractor excuses nobody from paying wages.
        DISPUTE_REFUSED(Way.GOES_ON),
        /// The newer law is applied.
        NEWER_LAW(Way.GOES_ON),
        /// Nothing against the other side; the agency corrects its own record.
        CORRECT_OWN_RECORD(Way.ENDS),
        /// Shielded while the plan is carried out.
        SHIELDED(Way.WAITS),
        /// A lower class than the act would have.
        LOWER_CLASS(Way.GOES_ON);

        private final Way way;

        Outcome(Way way) {
            this.way = way;
        }

        /// Where it leads.
        public Way way() {
            return way;
        }
    }

    /// Where the answers lead together (结论).
    public enum Way {
        /// The case goes on, with what was found.
        GOES_ON,
        /// It may not go on yet.
        WAITS,
        /// It ends without a record.
        ENDS
    }

    /// What was said of a ground (回答).
    public enum Said {
        /// It is so.
        YES,
        /// It is not.
        NO,
        /// Nobody knows.
        UNKNOWN
    }

    /// An officer's answer to one ground (一项回答).
    ///
    /// @param code the ground
    /// @param reason why
    /// @param evidence the number of the paper it rests on
    public record Answer(String code, Said said, String reason, String evidence) {
        boolean isReasoned() {
            return !reason.isBlank() && !evidence.isBlank();
        }
    }

    /// Copies the lists.
    public Exclusions {
        applied = List.copyOf(applied);
        reasons = List.copyOf(reasons);
    }

    /// What the answers come to; refused as `CRD-001`, `CRD-010` or `CRD-011`.
    ///
    /// @param day the day they are given, whose table is to be answered
    public static Result<Exclusions> of(Catalogue catalogue, LocalDate day, List<Answer> answers) {
        var asked = catalogue.exclusionsOn(day);
        var given = new TreeMap<String, Answer>();
        var open = new ArrayList<String>();
        for (var answer : answers) {
            if (asked.stream().noneMatch(ground -> ground.code().equals(answer.code()))) {
                return Result.refused(CreditRefusal.UNKNOWN_CODE.of(answer.code()));
            }
            if (given.put(answer.code(), answer) != null) {
                open.add(answer.code());
            }
        }
        var bare = new ArrayList<String>();
        for (var ground : asked) {
            var answer = given.get(ground.code());
            if (answer == null || answer.said() == Said.UNKNOWN) {
                open.add(ground.code());
            } else if (!answer.isReasoned()) {
                bare.add(ground.code());
            }
        }
        var refusals = new ArrayList<Refusal>();
        if (!open.isEmpty()) {
            refusals.add(CreditRefusal.NOT_ANSWERED.of(String.join(" ", open)));
        }
        if (!bare.isEmpty()) {
            refusals.add(CreditRefusal.NOT_REASONED.of(String.join(" ", bare)));
        }
        return refusals.isEmpty() ? Result.of(applied(asked, given)) : Result.refused(refusals);
    }

    private static Exclusions applied(List<Row.Exclusion> asked, TreeMap<String, Answer> given) {
        Set<Outcome> found = EnumSet.noneOf(Outcome.class);
        var reasons = new ArrayList<Reason>();
        for (var ground : asked) {
            var answer = given.get(ground.code());
            var isFound = answer != null && answer.said() == Said.YES;
            if (isFound) {
                found.add(ground.outcome());
            }
            reasons.add(
                    Reason.citing(
                            isFound ? "credit.exclusion.found" : "credit.exclusion.not-found",
                            List.of(
                                    new Fact("ground", ground.code()),
                                    new Fact("evidence", answer == null ? "" : answer.evidence())),
                            ground.entry().basis(),
                            isFound ? ground.outcome().name() : Said.NO.name()));
        }
        // wages are owed whoever quarrels over the works
        if (found.contains(Outcome.DISPUTE_REFUSED)) {
            found.remove(Outcome.NO_FINDING_YET);
        }
        return new Exclusions(List.copyOf(found), reasons);
    }

    /// Where they lead together: the furthest of what was found.
    public Way way() {
        return applied.stream()
                .map(Outcome::way)
                .reduce(Way.GOES_ON, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
