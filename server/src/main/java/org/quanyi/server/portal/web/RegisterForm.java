package org.quanyi.server.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;

/// What somebody typed into a register, read field by field; what is wrong is collected.
final class RegisterForm {

    private final List<DeskPage.Problem> problems = new ArrayList<>();

    /// The number; empty with a problem.
    Optional<PersonNumber> number(String typed) {
        return switch (PersonNumbers.read(typed.strip())) {
            case Result.Of<PersonNumber>(var read) -> Optional.of(read);
            case Result.Refused<PersonNumber>(var refusals) -> {
                problem("number", refusals.getFirst().code());
                yield Optional.empty();
            }
        };
    }

    /// The last day; null when none is given, and with a problem.
    @Nullable LocalDate until(String typed, LocalDate today) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(today)) {
                return day;
            }
            problem("until", "register.until.past");
        } catch (DateTimeException notADay) {
            problem("until", "register.until.bad");
        }
        return null;
    }

    void problem(String field, String key) {
        problems.add(new DeskPage.Problem(field, key));
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    List<DeskPage.Problem> problems() {
        return List.copyOf(problems);
    }
}
