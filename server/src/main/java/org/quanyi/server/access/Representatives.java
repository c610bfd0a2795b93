package org.quanyi.server.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanyi.rules.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of who acts for whom (代办授权登记). The person gives an authority by their own word, or
/// two officers enter one on a paper; either of the two ends it at any moment, without a reason.
///
/// It is over when either of the two died, from the day on which the register knows of it (Civil
/// Code art. 173): worked out when it is read, so that a death taken back takes nothing away. Civil
/// Code arts 161 to 165 and 173; Personal Information Protection Law art. 15.
@Component
public class Representatives {

    /// The longest that an authority counts, in days. Our own policy; no act says how many.
    public static final int MOST_DAYS = 365;

    /// For how many people somebody acts at a time. Our own policy, so that nobody makes it a
    /// trade.
    public static final int MOST_PERSONS = 8;

    private final AuthorityTable table;
    private final RegisterChanges changes;
    private final KeysOfPerson keys;
    private final DeathsOfPersons deaths;

    Representatives(
            AuthorityTable table,
            RegisterChanges changes,
            KeysOfPerson keys,
            DeathsOfPersons deaths) {
        this.table = table;
        this.changes = changes;
        this.keys = keys;
        this.deaths = deaths;
    }

    /// Enters an authority, which counts from now on.
    ///
    /// Refused when it is for oneself, lasts too long, is there already, or the representative acts
    /// for many people already.
    ///
    /// @param document the number of the case; empty when the person gave it themselves
    /// @param by the account of whoever gives it
    @Transactional
    public Result<Authority> give(
            int person, int representative, Authority.Terms terms, String document, String by) {
        table.lock(representative);
        return possible(person, representative, terms)
                .map(wanted -> {
                    long id = table.insert(person, representative, wanted, document, changes.now());
                    changes.added(AccessRegister.AUTHORITY, id, "", wanted.basis().name(), by);
                    return table.byId(id).orElseThrow();
                });
    }

    /// Whether an authority could be given now; refused as by [#give].
    public Result<Authority.Terms> possible(int person, int representative, Authority.Terms terms) {
        if (keys.isSame(person, representative)) {
            return Result.refused(AuthorityRefusal.SELF.of());
        }
        if (deaths.isDead(person) || deaths.isDead(representative)) {
            return Result.refused(AuthorityRefusal.DIED.of());
        }
        LocalDate today = changes.today();
        if (terms.until().isBefore(today) || terms.until().isAfter(today.plusDays(MOST_DAYS))) {
            return Result.refused(AuthorityRefusal.TOO_LONG.of(Integer.toString(MOST_DAYS)));
        }
        List<Authority> held = counting(held(representative));
        Optional<Authority> same =
                held.stream().filter(a -> keys.isSame(a.person(), person)).findFirst();
        if (same.isPresent()) {
            return Result.refused(AuthorityRefusal.THERE_ALREADY.of(same.get().number()));
        }
        if (held.size() >= MOST_PERSONS) {
            return Result.refused(AuthorityRefusal.TOO_MANY.of(Integer.toString(MOST_PERSONS)));
        }
        return Result.of(terms);
    }

    /// Ends an authority, at once. Only the two whom it concerns can; one that is over stays as it
    /// is.
    @Transactional
    public Result<Authority> end(long id, Actor either) {
        int person = either.requirePerson();
        Optional<Authority> found =
                table.lockById(id)
                        .map(this::asItStands)
                        .filter(a ->
                                isGivenBy(person, a) || keys.isSame(a.representative(), person));
        if (either.role() != Role.PERSON || found.isEmpty()) {
            return Result.refused(AuthorityRefusal.NOT_THERE.of());
        }
        if (!found.get().counts(changes.today())) {
            return Result.of(found.get());
        }
        changes.change(
                AccessRegister.AUTHORITY,
                RegisterAct.END,
                id,
                "",
                isGivenBy(person, found.get()) ? "person" : "representative",
                new RegisterChange.By(either.account(), null));
        return Result.of(asItStands(table.byId(id).orElseThrow()));
    }

    /// One as it is known: over from the moment on at which a death of either was recorded, if
    /// nobody ended it before.
    private Authority asItStands(Authority authority) {
        return Stream.of(authority.person(), authority.representative())
                .flatMap(person -> deaths.of(person).stream())
                .map(DeathsOfPersons.Death::recordedAt)
                .min(Comparator.naturalOrder())
                .map(authority::endedBy)
                .orElse(authority);
    }

    private List<Authority> asTheyStand(List<Authority> all) {
        return all.stream().map(this::asItStands).toList();
    }

    /// Whether an authority that a case entered counts today.
    public boolean isEntered(String document) {
        return table.byDocument(document).map(this::asItStands).filter(this::counts).isPresent();
    }

    /// Ends an authority that a case entered, by another case; one that is over stays as it is.
    ///
    /// @param by the number of that other case
    @Transactional
    public void endEntered(String document, String by) {
        table.byDocument(document)
                .flatMap(a -> table.lockById(a.id()))
                .filter(this::counts)
                .ifPresent(a ->
                        changes.change(
                                AccessRegister.AUTHORITY,
                                RegisterAct.END,
                                a.id(),
                                "",
                                "case",
                                new RegisterChange.By(by, null)));
    }

    /// All that a person gave or that were entered for them, newest first.
    public List<Authority> given(int person) {
        return asTheyStand(table.given(keys.all(person)));
    }

    /// All that somebody has or had, newest first.
    public List<Authority> held(int representative) {
        return asTheyStand(table.held(keys.all(representative)));
    }

    /// Whether an authority is a person's own: given by them or entered for them.
    public boolean isGivenBy(int person, Authority authority) {
        return keys.isSame(person, authority.person());
    }

    /// Whether one counts today.
    public boolean counts(Authority authority) {
        return authority.counts(changes.today());
    }

    /// One that somebody holds and that counts.
    public Optional<Authority> holding(Actor holder, long id) {
        return counting(held(holder.requirePerson())).stream()
                .filter(a -> a.id() == id)
                .findFirst();
    }

    /// The authority by which somebody acts just now, as long as it counts.
    public Optional<Authority> inForce(Actor actor) {
        Long id = actor.authority();
        return id == null
                ? Optional.empty()
                : table.byId(id)
                        .map(this::asItStands)
                        .filter(a -> isGivenBy(actor.requirePerson(), a))
                        .filter(a -> a.counts(changes.today()));
    }

    private List<Authority> counting(List<Authority> all) {
        return all.stream().filter(a -> a.counts(changes.today())).toList();
    }
}
